//! How the page looks: one style sheet, inside the page.

/// Nine colours that stay apart for eyes that see fewer, each with a contrast of 4.5 and more on white.
pub(super) const COLOURS: [&str; 9] = [
    "#005f9e", "#b34700", "#00735c", "#8f2d7c", "#6b5900", "#b0123b", "#4a4a9c", "#3f6b1a",
    "#5c5c5c",
];

/// The colour of a group.
pub fn colour(group: usize) -> &'static str {
    COLOURS.get(group).copied().unwrap_or("#5c5c5c")
}

/// The whole sheet.
pub(super) const SHEET: &str = "
:root{color-scheme:light;--ink:#1b1f24;--soft:#50585f;--line:#c9d0d6;--ground:#fff;--tint:#f3f5f7}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif}
main{max-width:72rem;margin:0 auto;padding:1rem 1rem 3rem}
h1{font-size:1.75rem;line-height:1.2;margin:.5rem 0;overflow-wrap:anywhere}
h2{font-size:1.3rem;line-height:1.3;margin:2.5rem 0 .5rem}
h3{font-size:1.1rem;margin:2rem 0 .25rem}
p{max-width:44rem;margin:.5rem 0}
.lead{color:var(--soft)}
.verdict{border-left:.4rem solid #005f9e;background:var(--tint);padding:.75rem 1rem;margin:1rem 0}
.verdict.none{border-color:#b0123b}
.verdict p:first-child{font-weight:600}
.map{display:grid;gap:1rem 2rem;grid-template-columns:minmax(0,1fr);align-items:start}
.map svg{display:block;width:100%;height:auto;border:1px solid var(--line);background:#fff}
figure{margin:0}
figcaption,caption{color:var(--soft);font-size:.9rem;text-align:left;padding:.4rem 0}
.scroll{overflow-x:auto}
.scroll:focus-visible{outline:3px solid #b34700;outline-offset:2px}
table{border-collapse:collapse;width:100%;font-size:.95rem}
th,td{text-align:left;vertical-align:top;padding:.45rem .6rem .45rem 0;border-bottom:1px solid var(--line)}
thead th{font-size:.85rem;color:var(--soft);font-weight:600;vertical-align:bottom}
tbody th{font-weight:400}
td.n,th.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
td.what,th.what{min-width:9rem;overflow-wrap:anywhere}
.id{color:var(--soft);font-size:.85rem;white-space:nowrap}
.key{display:inline-block;min-width:1.6em;padding:0 .3em;border-radius:.2em;color:#fff;font-weight:700;text-align:center}
.bar{display:flex;height:.7rem;width:5.5rem;margin-left:auto;background:#dfe4e8;margin-top:.2rem}
.bar i{display:block}
.a{background:#00735c}.d{background:#b0123b}
details{margin:1rem 0}
summary{cursor:pointer;font-weight:600;padding:.4rem 0}
footer{margin-top:3rem;border-top:1px solid var(--line);padding-top:1rem;color:var(--soft);font-size:.9rem}
@media(max-width:30rem){table{font-size:.8rem}th,td{padding-right:.35rem}td.what,th.what{min-width:7.5rem}thead th{font-size:.75rem}}
@media(min-width:56rem){.map{grid-template-columns:minmax(0,3fr) minmax(0,2fr)}.bar{width:8rem}}
@media print{.scroll{overflow:visible}}
";
