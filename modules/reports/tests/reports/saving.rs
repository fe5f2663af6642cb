//! What managers and staff keep: categories, texts, views.

use stoa_kernel::{Actor, Error, Localised};
use stoa_reports::{
    commands::{self, SaveCategory, SaveTemplate, SaveView},
    model::{Category, NewCategory, NewTemplate, QueueFilter, Status},
    store,
};

use crate::house::{House, WEST, caseworker, fields, lamp, on_both, works_for};

fn drain() -> NewCategory {
    NewCategory {
        code: "drain".to_owned(),
        group: Localised::english("Streets"),
        name: Localised::english("Blocked drain"),
        topic: "roads".to_owned(),
        ..NewCategory::default()
    }
}

async fn save(
    house: &House,
    actor: &Actor,
    seen_version: i64,
    category: NewCategory,
) -> stoa_kernel::Result<Category> {
    let input = SaveCategory {
        seen_version,
        category,
    };
    house
        .act(actor, async |app, tx| {
            commands::save_category(app, tx, input).await
        })
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_category_can_be_chosen_as_soon_as_it_is_saved() {
    on_both(async |house| {
        let manager = works_for("manager", "council");
        let mut input = lamp(WEST);
        input.category = "drain".to_owned();
        let submit = async || {
            let input = input.clone();
            house
                .act(&Actor::Anonymous, async |app, tx| {
                    commands::submit_report(app, tx, input).await
                })
                .await
        };
        assert_eq!(fields(submit().await), ["category"]);
        assert!(matches!(
            save(&house, &caseworker(), 0, drain()).await,
            Err(Error::Denied(_))
        ));
        let unknown = NewCategory {
            topic: "gone".to_owned(),
            ..drain()
        };
        assert_eq!(fields(save(&house, &manager, 0, unknown).await), ["topic"]);
        let first = save(&house, &manager, 0, drain()).await.unwrap();
        assert_eq!(
            submit().await.unwrap().report.team.as_deref(),
            Some("roads")
        );
        assert_eq!(fields(save(&house, &manager, 0, drain()).await), ["code"]);
        let ended = NewCategory {
            is_ended: true,
            ..drain()
        };
        assert_eq!(
            save(&house, &manager, first.version, ended.clone())
                .await
                .unwrap()
                .version,
            2
        );
        let stale = save(&house, &manager, first.version, ended).await;
        assert_eq!(stale, Err(Error::conflict("reports-changed-meanwhile")));
        assert_eq!(fields(submit().await), ["category"]);
        let mut db = house.app.db.read().await.unwrap();
        let kept = store::category(&mut db, "drain").await.unwrap().unwrap();
        assert!(kept.is_ended);
        assert_eq!(
            store::categories(&mut db).await.unwrap().last(),
            Some(&kept)
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_is_offered_where_it_fits() {
    on_both(async |house| {
        let manager = works_for("manager", "council");
        let thanks = NewTemplate {
            name: "Thanks".to_owned(),
            text: Localised::english("Thank you."),
            status: Some(Status::Fixed),
            category: Some("lamp".to_owned()),
            is_ended: false,
        };
        let save = async |seen, template: NewTemplate| {
            let input = SaveTemplate { seen, template };
            house
                .act(&manager, async |app, tx| {
                    commands::save_template(app, tx, input).await
                })
                .await
        };
        let gone = NewTemplate {
            category: Some("gone".to_owned()),
            ..thanks.clone()
        };
        assert_eq!(fields(save(None, gone).await), ["category"]);
        let first = save(None, thanks.clone()).await.unwrap();
        let any = NewTemplate {
            status: None,
            category: None,
            ..thanks
        };
        let second = save(Some((first.id, first.version)), any.clone())
            .await
            .unwrap();
        assert!(second.fits("bin", Status::Planned));
        let stale = save(Some((first.id, first.version)), any).await;
        assert_eq!(stale, Err(Error::conflict("reports-changed-meanwhile")));
        let mut db = house.app.db.read().await.unwrap();
        assert_eq!(store::templates(&mut db).await.unwrap(), [second]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_view_is_its_owners() {
    on_both(async |house| {
        let owner = caseworker();
        let save = async |name: &str| {
            let input = SaveView {
                name: name.to_owned(),
                queue: QueueFilter::open(),
            };
            house
                .act(&owner, async |app, tx| {
                    commands::save_view(app, tx, input).await
                })
                .await
        };
        assert_eq!(fields(save(" ").await), ["name"]);
        let first = save("Mine").await.unwrap();
        // The same name replaces the old view.
        let view = save("Mine").await.unwrap();
        let staff = owner.staff().unwrap().id;
        let mut db = house.app.db.read().await.unwrap();
        let views = store::saved_views(&mut db, staff).await.unwrap();
        assert_eq!(views.iter().map(|view| view.id).collect::<Vec<_>>(), [view]);
        let Actor::Staff(mut other) = caseworker() else {
            unreachable!()
        };
        other.id = stoa_kernel::Id::new(8);
        let other = Actor::Staff(other);
        let remove = async |actor: &Actor, id| {
            house
                .act(actor, async |app, tx| {
                    commands::remove_view(app, tx, id).await
                })
                .await
        };
        assert_eq!(remove(&other, view).await, Err(Error::NotFound));
        assert_eq!(remove(&owner, first).await, Err(Error::NotFound));
        remove(&owner, view).await.unwrap();
        assert_eq!(store::saved_views(&mut db, staff).await.unwrap(), []);
    })
    .await;
}
