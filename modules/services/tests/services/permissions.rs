//! What nobody but those whom the policies name can do, whichever way it is asked.

use stoa_kernel::{Actor, Error};
use stoa_services::commands::{
    DecideApplication, ReadAnswers, answer_office, ask_applicant, decide_application,
    note_on_application, read_answers, take_application, withdraw_application, write_to_applicant,
    write_to_office,
};
use stoa_testkit::{signs_in, works_as};

use crate::house::{Applicant, House, on_both};

/// Tries every verb of the office on an application; what each answered.
async fn tries_all(house: &House, actor: &Actor, reference: &str) -> Vec<Error> {
    let app = &house.app;
    let mut tx = app.db.begin(actor).await.unwrap();
    let seen = (reference, 4);
    let decision = DecideApplication {
        reference: reference.to_owned(),
        seen_version: 4,
        granted: true,
        reason: "Because.".to_owned(),
    };
    let reading = ReadAnswers {
        reference: reference.to_owned(),
        purpose: "Out of curiosity".to_owned(),
    };
    let mut refused = vec![
        take_application(app, &mut tx, seen).await.unwrap_err(),
        ask_applicant(app, &mut tx, seen, "Who?").await.unwrap_err(),
        read_answers(app, &mut tx, reading).await.unwrap_err(),
        decide_application(app, &mut tx, decision)
            .await
            .unwrap_err(),
    ];
    let written = write_to_applicant(app, &mut tx, reference, "Hello").await;
    refused.push(written.unwrap_err());
    let noted = note_on_application(app, &mut tx, reference, "Hm").await;
    refused.push(noted.unwrap_err());
    refused
}

#[tokio::test(flavor = "multi_thread")]
async fn only_those_of_the_body_work_on_an_application() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let ana = Applicant::begins(&house, "dog-licence").await;
        ana.answers_all().await;
        ana.sends("").await;
        let reference = ana.reference().await;
        let mut others = vec![Actor::Anonymous];
        for (role, agency) in [
            ("caseworker", "water"),
            ("auditor", "council"),
            ("administrator", "council"),
        ] {
            let mut who = works_as(role, agency);
            (who.id, _) = signs_in(&house.app, who.clone()).await;
            others.push(Actor::Staff(who));
        }
        for actor in others {
            for error in tries_all(&house, &actor, &reference).await {
                assert!(matches!(error, Error::Denied(_)), "{actor:?}: {error:?}");
            }
        }
        let record = house.record(&reference).await;
        assert_eq!(record.last().unwrap(), "application_sent");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_link_nobody_is_the_applicant() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let app = &house.app;
        let mut tx = app.db.begin(&Actor::Anonymous).await.unwrap();
        let guessed = "AAAAAAAAAAAAAAAAAAAAAA";
        let refused = [
            answer_office(app, &mut tx, guessed, "Here")
                .await
                .unwrap_err(),
            write_to_office(app, &mut tx, guessed, "Hello")
                .await
                .unwrap_err(),
            withdraw_application(app, &mut tx, guessed)
                .await
                .unwrap_err(),
        ];
        for error in refused {
            assert!(matches!(error, Error::NotFound), "{error:?}");
        }
    })
    .await;
}
