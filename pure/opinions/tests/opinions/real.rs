//! The six exports of the shared data. Who is kept, how many groups there are and how large they are was computed by
//! red-dwarf 0.4.0 (`run_pipeline`, statements moderated away by comments.csv); tests/peers/opinions compares everything else.

use stoa_opinions::{Nobody, Opinions, Report, Settings, Verdict};

use crate::samples::{exports, read};

struct Known {
    name: &'static str,
    participants: usize,
    statements: usize,
    votes: usize,
    kept: usize,
    sizes: &'static [usize],
}

const KNOWN: [Known; 6] = [
    Known {
        name: "15-per-hour-seattle",
        participants: 339,
        statements: 54,
        votes: 2_872,
        kept: 138,
        sizes: &[77, 61],
    },
    Known {
        name: "brexit-consensus",
        participants: 204,
        statements: 50,
        votes: 5_303,
        kept: 189,
        sizes: &[35, 92, 62],
    },
    Known {
        name: "canadian-electoral-reform",
        participants: 448,
        statements: 174,
        votes: 11_950,
        kept: 281,
        sizes: &[16, 265],
    },
    Known {
        name: "london.youth.policing",
        participants: 26,
        statements: 36,
        votes: 638,
        kept: 24,
        sizes: &[6, 9, 9],
    },
    Known {
        name: "scoop-hivemind.biodiversity",
        participants: 536,
        statements: 314,
        votes: 29_719,
        kept: 441,
        sizes: &[68, 373],
    },
    Known {
        name: "scoop-hivemind.ubi",
        participants: 234,
        statements: 70,
        votes: 7_153,
        kept: 174,
        sizes: &[12, 162],
    },
];

#[test]
fn the_exports_give_what_red_dwarf_gives() {
    let Some(folder) = exports() else { return };
    for known in KNOWN {
        let conversation = read(&folder.join(known.name));
        let ballots = &conversation.ballots;
        assert_eq!(
            ballots.participants().len(),
            known.participants,
            "{}",
            known.name
        );
        assert_eq!(
            ballots.statements().len(),
            known.statements,
            "{}",
            known.name
        );
        assert_eq!(ballots.votes(), known.votes, "{}", known.name);
        let opinions = Opinions::of(ballots, &conversation.statements, &Settings::default());
        assert_eq!(opinions.kept.len(), known.kept, "{}", known.name);
        let sizes: Vec<usize> = opinions.groups.iter().map(|group| group.size).collect();
        assert_eq!(sizes, known.sizes, "{}", known.name);
    }
}

#[test]
fn real_conversations_have_real_groups() {
    let Some(folder) = exports() else { return };
    let conversation = read(&folder.join("canadian-electoral-reform"));
    let settings = Settings::default();
    let report = Report::of(&conversation, &settings, &Nobody);
    assert_eq!(report.verdict(), Verdict::Groups);
    // Here the groups are those that Pol.is itself had.
    assert_eq!(report.with_polis.map(|with| with.adjusted_rand), Some(1.0));
}
