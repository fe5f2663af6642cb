//! Programs that act for members of staff: given by a manager, taken over by whoever they act for, and gone when that person leaves.

use axum::{body::Body, http::Request};
use serde_json::{Value, json};
use stoa_kernel::{Actor, Done, Error, Id, actor::Staff, staff};
use stoa_services::{
    commands::{
        ActByOperator, GiveOperator, accept_operator, act_by_operator, end_operator, give_operator,
        open_by_operator, sign_in_operator, sign_out_operator,
    },
    model::{Operator, OperatorAct, Reference},
    operator_events::OperatorEvent,
    store::{self, operators},
};
use stoa_testkit::{Answer, Browser, ask, signs_in, works_as};

use crate::{
    exchange::{Client, FORM, gets, post, posts, token},
    flow_house::{applies, dogs},
    house::{House, on_both},
};

pub const ROOT: &str = "/govstack/registration";

/// A program, with whoever of staff it acts for.
pub struct Program {
    pub token: String,
    pub client: Client,
    pub who: Staff,
    /// The same person, on the pages.
    pub browser: Browser,
    /// Where it is looked at.
    pub path: String,
}

impl Program {
    /// A manager lets it act for somebody new of this role, who takes it over; both on the pages.
    pub async fn of(house: &House, role: &str, agency: &str) -> Program {
        let mut who = works_as(role, agency);
        let signed_in = signs_in(&house.app, who.clone()).await;
        who.id = signed_in.0;
        let browser = Browser::new(house.router.clone()).of(signed_in);
        let manager = house.staff_of("manager", agency).await;
        let page = manager.opens("/staff/operators").await;
        let id = who.id.to_string();
        let fields = [
            ("name", "Caseflow"),
            ("staff", id.as_str()),
            ("purpose", "To keep our files in order"),
        ];
        let given = manager.sends(&page, "/staff/operators", &fields).await;
        given
            .says("The program waits for")
            .says("Waits to be taken over");
        let path = given.path.clone();
        assert!(
            given
                .attributes("form[action$='/accept']", "action")
                .is_empty(),
            "the manager never sees the secret"
        );
        let page = browser.opens(&path).await;
        let taken = browser.sends(&page, "/accept", &[]).await;
        taken.says("The program acts for you now");
        assert_eq!(taken.header("cache-control"), "no-store");
        let codes = taken.all("main code");
        let client = Client {
            id: codes[0].clone(),
            secret: codes[1].clone(),
        };
        let token = token(house, &client, "").await;
        Program {
            token,
            client,
            who,
            browser,
            path,
        }
    }

    pub async fn gets(&self, house: &House, path: &str) -> Answer {
        gets(house, &self.token, &format!("{ROOT}{path}")).await
    }

    pub async fn posts(&self, house: &House, path: &str, body: &Value) -> Answer {
        posts(house, &self.token, &format!("{ROOT}{path}"), body).await
    }

    pub async fn puts(&self, house: &House, path: &str, body: &Value) -> Answer {
        let request = Request::put(format!("{ROOT}{path}"))
            .header("authorization", format!("Bearer {}", self.token))
            .header("content-type", "application/json")
            .body(Body::from(body.to_string()));
        ask(&house.router, request.unwrap()).await
    }

    /// Completes a task with this, by the version that it has now.
    pub async fn completes(&self, house: &House, task: &str, name: &str, with: Value) -> Answer {
        let found = self.gets(house, &format!("/tasks/{task}")).await;
        let mut data = json!({ "_task": { "version": found.json()["data"]["_task"]["version"] } });
        data[name] = with;
        let path = format!("/tasks/{task}/complete");
        self.posts(house, &path, &json!({ "data": data })).await
    }

    /// Opens the answers of an application.
    pub async fn opens(&self, house: &House, reference: &str) -> Answer {
        let path = format!("/tasks/{reference}.open/complete");
        self.posts(house, &path, &json!({ "data": {} })).await
    }

    async fn operator(&self, house: &House) -> Operator {
        let id = Operator::number_in(&self.client.id).unwrap();
        let mut db = house.app.db.read().await.unwrap();
        operators::find(&mut db, id).await.unwrap().unwrap()
    }
}

/// What whoever asks for a token with this is told.
async fn asks_for_token(house: &House, client: &Client, scope: &str) -> Answer {
    let body = format!(
        "grant_type=client_credentials&client_id={}&client_secret={}&scope={scope}",
        client.id, client.secret
    );
    post(house, "/oauth/token", &[FORM], &body).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_is_given_taken_over_and_ended_on_the_pages() {
    on_both(async |house| {
        house.offers(&dogs()).await;
        let program = Program::of(&house, "caseworker", "council").await;
        let said = asks_for_token(&house, &program.client, "applications:operate").await;
        assert_eq!(said.json()["scope"], "applications:operate");
        let other = asks_for_token(&house, &program.client, "applications:read").await;
        assert_eq!(other.json()["error"], "invalid_scope");
        assert_eq!(program.gets(&house, "/tasks").await.status, 200);
        // It is no partner, and the house says so.
        let refused = gets(&house, &program.token, "/api/applications").await;
        assert_eq!(refused.status, 401);
        let late = program.browser.opens(&program.path).await;
        late.says("Acts").says("It has done nothing yet.");
        assert!(
            late.attributes("form[action$='/accept']", "action")
                .is_empty()
        );
        // A colleague sees nothing of it; a manager of the body ends it.
        let sam = house.staff("caseworker").await;
        assert_eq!(sam.get(&program.path).await.status, 403);
        sam.opens("/staff/operators")
            .await
            .says_nothing_of("Caseflow");
        let manager = house.staff("manager").await;
        let page = manager.opens(&program.path).await;
        manager
            .sends(&page, "/end", &[])
            .await
            .says("The program is ended.")
            .says("Caseflow");
        assert_eq!(program.gets(&house, "/tasks").await.status, 401);
        let said = asks_for_token(&house, &program.client, "").await;
        assert_eq!(said.json()["error"], "invalid_client");
        let kinds = house.record(&program.client.id).await;
        let told = [
            "operator_given",
            "operator_accepted",
            "operator_signed_in",
            "operator_signed_in",
            "operator_ended",
        ];
        assert_eq!(kinds, told);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_goes_when_its_person_goes_and_gives_its_token_back() {
    on_both(async |house| {
        let program = Program::of(&house, "caseworker", "council").await;
        let body = format!(
            "token={}&client_id={}&client_secret={}",
            program.token, program.client.id, program.client.secret
        );
        let revoked = post(&house, "/oauth/revoke", &[FORM], &body).await;
        assert_eq!(revoked.status, 200);
        assert_eq!(program.gets(&house, "/tasks").await.status, 401);
        let again = token(&house, &program.client, "").await;
        let path = format!("{ROOT}/tasks");
        assert_eq!(gets(&house, &again, &path).await.status, 200);
        // They go to another body: neither token nor secret is good any more.
        let mut db = house.app.db.read().await.unwrap();
        let mut row = staff::find(&mut db, program.who.id).await.unwrap().unwrap();
        drop(db);
        row.staff.agency = "water".to_owned();
        let mut tx = house.app.db.begin(&Actor::System("test")).await.unwrap();
        staff::update(&mut tx, &row).await.unwrap();
        let event = OperatorEvent::given(&program.operator(&house).await);
        tx.commit(Done::new((), &event)).await.unwrap();
        assert_eq!(gets(&house, &again, &path).await.status, 401);
        let said = asks_for_token(&house, &program.client, "").await;
        assert_eq!(said.json()["error"], "invalid_client");
        let manager = house.staff("manager").await;
        manager
            .opens(&program.path)
            .await
            .says("does not work on applications of this body any more");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_with_a_program_stands_beside_its_field() {
    on_both(async |house| {
        let mut own = works_as("manager", "council");
        let signed_in = signs_in(&house.app, own.clone()).await;
        own.id = signed_in.0;
        let manager = Browser::new(house.router.clone()).of(signed_in);
        let (stranger, _) = signs_in(&house.app, works_as("caseworker", "water")).await;
        let (auditor, _) = signs_in(&house.app, works_as("auditor", "council")).await;
        for staff in [
            String::new(),
            own.id.to_string(),
            stranger.to_string(),
            auditor.to_string(),
        ] {
            let page = manager.opens("/staff/operators").await;
            let fields = [("name", " "), ("staff", staff.as_str()), ("purpose", "")];
            let wrong = manager.sends(&page, "/staff/operators", &fields).await;
            assert_eq!(wrong.status, 422, "{staff}");
            wrong
                .says("Enter the name of the program")
                .says("Select a colleague of your body who works on applications")
                .says("Say why it reads applications");
        }
    })
    .await;
}

/// Tries every verb that is about an operator, as somebody whom it does not concern.
async fn tries_all(house: &House, actor: &Actor, operator: &Operator) -> Vec<Error> {
    let mut tx = house.app.db.begin(actor).await.unwrap();
    let input = GiveOperator {
        name: "Another".to_owned(),
        staff: Some(operator.staff),
        purpose: "To look around".to_owned(),
    };
    vec![
        give_operator(&mut tx, input).await.unwrap_err(),
        accept_operator(&mut tx, operator.id).await.unwrap_err(),
        end_operator(&mut tx, operator.id).await.unwrap_err(),
        sign_in_operator(&mut tx, operator).await.unwrap_err(),
        sign_out_operator(&mut tx, operator, "x").await.unwrap_err(),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_but_those_whom_it_concerns_has_to_do_with_a_program() {
    on_both(async |house| {
        house.offers(&dogs()).await;
        let (_ana, reference) = applies(&house, "Bruno").await;
        let program = Program::of(&house, "caseworker", "council").await;
        let operator = program.operator(&house).await;
        let mut actors = vec![Actor::Anonymous];
        for (role, agency) in [
            ("caseworker", "council"),
            ("auditor", "council"),
            ("caseworker", "water"),
        ] {
            let mut who = works_as(role, agency);
            (who.id, _) = signs_in(&house.app, who.clone()).await;
            actors.push(Actor::Staff(who));
        }
        for actor in &actors {
            for error in tries_all(&house, actor, &operator).await {
                assert!(matches!(error, Error::Denied(_)), "{actor:?}: {error:?}");
            }
        }
        // A manager of the body gives and ends, and never takes over what acts for somebody else.
        let mut mia = works_as("manager", "council");
        (mia.id, _) = signs_in(&house.app, mia.clone()).await;
        let manager = Actor::Staff(mia.clone());
        let mut tx = house.app.db.begin(&manager).await.unwrap();
        let taken = accept_operator(&mut tx, operator.id).await.unwrap_err();
        assert!(matches!(taken, Error::Denied(_)), "{taken:?}");
        let unknown = end_operator(&mut tx, Id::new(7)).await.unwrap_err();
        assert!(matches!(unknown, Error::NotFound), "{unknown:?}");
        let app = &house.app;
        let opened = open_by_operator(app, &mut tx, (&operator, &reference)).await;
        assert!(matches!(opened, Err(Error::Denied(_))));
        drop(tx);
        let own = Actor::Staff(program.who.clone());
        let mut tx = house.app.db.begin(&own).await.unwrap();
        let twice = accept_operator(&mut tx, operator.id).await.unwrap_err();
        assert!(matches!(twice, Error::Conflict(_)), "{twice:?}");
        drop(tx);
        // What ends while it acts is not kept.
        let mut tx = house.app.db.begin(&own).await.unwrap();
        let ended = end_operator(&mut tx, operator.id).await.unwrap();
        tx.commit(ended).await.unwrap();
        let mut tx = house.app.db.begin(&own).await.unwrap();
        let id = Reference::parse(&app.config.town.reference_prefix, &reference).unwrap();
        let application = store::find(&mut tx, id.id()).await.unwrap().unwrap();
        let by = ActByOperator {
            operator: &operator,
            application: &application,
            act: OperatorAct::Completed,
        };
        let done = Done::new((), &OperatorEvent::given(&operator));
        let late = act_by_operator(app, &mut tx, by, done).await.unwrap_err();
        assert!(matches!(late, Error::Denied(_)), "{late:?}");
    })
    .await;
}
