//! What is published: nothing personal in it, and a page that is well made.

use scraper::{Html, Selector};
use stoa_lottery::{
    HowDrawn, Pool, PoolColumns, PublicIds, Quotas, Report, Rule, Selection, commitment,
};

use crate::samples::{asked, draw};

const QUOTAS: &str = "feature,value,min,max\ntown,North & <East>,1,2\ntown,South,1,2\n";
const PEOPLE: &str = "id,name,email,town\n\
    k1,Ana Lima,ana@example.org,North & <East>\n\
    k2,Bea Moor,bea@example.org,North & <East>\n\
    k3,Cid Nunn,cid@example.org,South\n\
    k4,Dan Oak,dan@example.org,South\n";

fn with_report(how: HowDrawn, ids: &PublicIds, check: impl Fn(&Report<'_>, &Selection)) {
    let quotas = Quotas::read("q", QUOTAS.as_bytes()).expect("good quotas");
    let pool =
        Pool::read("p", PEOPLE.as_bytes(), &quotas, &PoolColumns::default()).expect("a pool");
    let selection = draw(&pool, &quotas, asked(Rule::Leximin, 2, 100)).expect("a lottery");
    let ids = ids.of(&pool).expect("ids that may be published");
    check(
        &Report {
            pool: &pool,
            quotas: &quotas,
            selection: &selection,
            ids: &ids,
            how,
        },
        &selection,
    );
}

#[test]
fn nothing_personal_is_told() {
    let seed = HowDrawn::Seed {
        seed: "a seed of many letters".to_owned(),
    };
    for ids in [
        PublicIds::Given,
        PublicIds::Numbered,
        PublicIds::Keyed("secret".to_owned()),
    ] {
        with_report(seed.clone(), &ids, |report, _| {
            for told in [
                report.to_text(),
                report.to_json().to_string(),
                report.to_html(),
            ] {
                for secret in ["Ana", "Lima", "example.org", "Moor"] {
                    assert!(!told.contains(secret), "{secret}");
                }
                assert_eq!(
                    told.contains("k1") || told.contains("k3"),
                    ids == PublicIds::Given
                );
            }
        });
    }
}

#[test]
fn ids_that_are_names_or_addresses_are_not_published() {
    let quotas = Quotas::read("q", QUOTAS.as_bytes()).expect("good quotas");
    for (column, is_refused) in [("name", true), ("email", true), ("id", false)] {
        let columns = PoolColumns {
            id: Some(column.to_owned()),
            households: Vec::new(),
        };
        let pool = Pool::read("p", PEOPLE.as_bytes(), &quotas, &columns).expect("a pool");
        assert_eq!(PublicIds::Given.of(&pool).is_err(), is_refused, "{column}");
        assert!(PublicIds::Numbered.of(&pool).is_ok());
    }
}

#[test]
fn the_page_is_well_made() {
    let seed = HowDrawn::Seed {
        seed: "a <seed> & more".to_owned(),
    };
    with_report(seed, &PublicIds::Given, |report, _| {
        let text = report.to_html();
        let page = Html::parse_document(&text);
        assert_nested(&text);
        let count = |selector: &str| {
            page.select(&Selector::parse(selector).expect("a selector"))
                .count()
        };
        assert_eq!(
            (
                count("html[lang=en]"),
                count("h1"),
                count("main"),
                count("title")
            ),
            (1, 1, 1, 1)
        );
        assert_eq!(count("table"), count("table > caption"));
        assert_eq!(count("th"), count("th[scope]"));
        assert_eq!(
            (
                count("svg[role=img][aria-label]"),
                count("script"),
                count("[src], link")
            ),
            (1, 0, 0)
        );
        assert!(
            text.contains("North &amp; &lt;East&gt;") && text.contains("a &lt;seed&gt; &amp; more")
        );
    });
}

/// Every element that is opened is closed, in order; in SVG some close themselves.
fn assert_nested(page: &str) {
    let mut open: Vec<&str> = Vec::new();
    for tag in page
        .split('<')
        .skip(1)
        .filter_map(|rest| rest.split('>').next())
    {
        let name = tag
            .trim_start_matches('/')
            .split([' ', '\n'])
            .next()
            .unwrap_or_default();
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name));
        } else if !tag.ends_with('/') && !["!DOCTYPE", "meta"].contains(&name) {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

#[test]
fn programs_are_told_exact_numbers() {
    let seed = "a seed of many letters".to_owned();
    with_report(
        HowDrawn::Seed { seed: seed.clone() },
        &PublicIds::Given,
        |report, selection| {
            let json = report.to_json();
            assert_eq!(json["minimum"], "1/2");
            assert_eq!(json["people"][0]["chance"], "1/2");
            assert_eq!(json["panels"].as_array().map(Vec::len), Some(100));
            assert_eq!(json["draw"]["commitment"], commitment(&seed));
            let number = json["draw"]["panel"].as_u64().expect("a number");
            assert_eq!(json["panels"][number as usize - 1], json["draw"]["people"]);
            let shares = json["distribution"].as_array().expect("shares");
            assert!(!shares.is_empty() && selection.distribution.is_some());
        },
    );
}

#[test]
fn before_the_draw_nothing_of_it_is_told() {
    let committed = HowDrawn::Committed {
        commitment: commitment("hidden"),
    };
    with_report(committed, &PublicIds::Given, |report, _| {
        assert_eq!(report.drawn(), None);
        assert!(report.to_text().contains(&commitment("hidden")));
        assert!(report.to_json()["draw"]["panel"].is_null());
        assert!(!report.to_html().contains("that was drawn"));
    });
    with_report(HowDrawn::Dice, &PublicIds::Given, |report, _| {
        assert!(report.to_text().contains("Throw 2 ten-sided dice"));
    });
}
