//! What an operator and a proxy rely on.

use stoa_tests::{Test, Town, in_the_town};

pub fn tests() -> Vec<Test> {
    in_the_town![
        it_is_alive_and_ready,
        it_counts_for_prometheus,
        an_unknown_page_says_so
    ]
}

fn it_is_alive_and_ready(town: &Town) {
    for path in ["/livez", "/readyz"] {
        town.visitor().get(path).expect_status(200);
    }
}

fn it_counts_for_prometheus(town: &Town) {
    let page = town.visitor().get("/metrics").expect_status(200);
    assert!(
        page.header("content-type").starts_with("text/plain"),
        "{}",
        page.header("content-type")
    );
    assert!(page.text().contains("# TYPE "), "{}", page.text());
}

fn an_unknown_page_says_so(town: &Town) {
    let page = town
        .visitor()
        .get("/there/is/no/such/page")
        .expect_status(404);
    assert!(!page.all("h1").is_empty(), "{}", page.text());
}
