//! Several people sign: each is asked by mail, sees what they sign, and the application is with the office when all of them have.

use jiff::SignedDuration;
use serde_json::json;
use stoa_kernel::{Actor, Error};
use stoa_services::{
    commands::{
        SignApplication, decline_signature, forget_answers, remind_signatory, replace_signatory,
        sign_application, take_back_application,
    },
    model::{ServiceFile, Status},
    store,
};
use stoa_testkit::Browser;

use crate::{
    exchange::{self, posts, token},
    house::{Applicant, DOG, DOGS, House, KEEPER, on_both},
};

/// The dog licence, which everybody signs who keeps the dog too.
pub fn with_keepers() -> String {
    format!(
        "{DOGS}
    - slug: others
      title: {{ en: Who keeps the dog too, es: Quién más tiene el perro, fr: Qui d'autre détient le chien, ar: من يملك الكلب أيضًا }}
      repeat: {{ min: 0, max: 4, item: {{ en: keeper, es: titular, fr: détenteur, ar: مالك }} }}
      questions:
        - {{ key: other_name, type: name, label: {{ en: Their name, es: Su nombre, fr: Son nom, ar: اسمه }} }}
        - {{ key: other_email, type: email, label: {{ en: Their e-mail, es: Su correo, fr: Son courriel, ar: بريده }} }}
  signatories:
    - key: keeper
      title: {{ en: A keeper of the dog, es: Titular del perro, fr: Détenteur du chien, ar: أحد مالكي الكلب }}
      email: other_email
      name: other_name
      declares: {{ en: I keep this dog too., es: También tengo este perro., fr: Je détiens aussi ce chien., ar: أملك هذا الكلب أيضًا. }}
      sees: [dogs]
"
    )
}

pub const BEN: [(&str, &str); 2] = [
    ("other_name", "Ben Weaver"),
    ("other_email", "ben@example.org"),
];
const CLEO: [(&str, &str); 2] = [
    ("other_name", "Cleo Weaver"),
    ("other_email", "cleo@example.org"),
];

/// Ana has sent her application, which Ben and Cleo have to sign.
async fn has_sent(house: &House) -> Applicant {
    house.offers(&with_keepers()).await;
    let ana = Applicant::begins(house, "dog-licence").await;
    ana.answers("keeper", &KEEPER).await;
    ana.answers("dogs", &DOG).await;
    let mut ben = BEN.to_vec();
    ben.push(("then", "another"));
    ana.answers("others", &ben).await;
    let page = ana
        .browser
        .opens(&format!("{}/page/others?item=1", ana.link))
        .await;
    ana.browser
        .sends(&page, "/page/others", &CLEO)
        .await
        .says("Check your answers");
    let waits = ana.sends("ana@example.org").await;
    waits
        .says("Others have to sign")
        .says("Ben Weaver")
        .says("Not signed yet");
    ana
}

/// The link in the mails to an address. Lines of a mail are broken with an equals sign (RFC 2045, section 6.7).
fn link_to(house: &House, address: &str) -> String {
    let to = format!("To: {address}");
    let mails = house.mails();
    let own = mails.iter().filter(|mail| mail.contains(&to));
    let mut links = own.filter_map(|mail| {
        let mail = mail.replace("=\r\n", "").replace("=\n", "");
        let (_, rest) = mail.split_once("/sign/")?;
        let is_in = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        let token: String = rest.chars().take_while(is_in).collect();
        Some(format!("/sign/{token}"))
    });
    let last = links.next_back();
    last.unwrap_or_else(|| panic!("no link to {address}: {mails:?}"))
}

async fn signs(browser: &Browser, link: &str, name: &str) -> stoa_testkit::Page {
    let fields = [("agreed", "yes"), ("name", name)];
    browser.does(link, &fields).await
}

async fn application(house: &House, ana: &Applicant) -> stoa_services::model::Application {
    let token = ana.link.trim_start_matches("/apply/");
    let mut db = house.app.db.read().await.unwrap();
    store::find_by_token(&mut db, token).await.unwrap().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_application_is_with_the_office_when_everybody_has_signed() {
    on_both(async |house| {
        let ana = has_sent(&house).await;
        house.does_jobs().await;
        let waiting = application(&house, &ana).await;
        assert_eq!((waiting.status, waiting.due_at), (Status::Signing, None));
        let reference = waiting.reference(&house.app.config.town.reference_prefix);
        // Nobody of staff sees it yet.
        let sam = house.staff("caseworker").await;
        let page = sam.get(&format!("/staff/applications/{reference}")).await;
        assert_eq!(page.status, 404);
        sam.opens("/staff/applications")
            .await
            .says_nothing_of(&reference);
        let ben = house.resident();
        let link = link_to(&house, "ben@example.org");
        signs(&ben, &link, "Ben Weaver")
            .await
            .says("You have signed");
        ben.opens(&link).await.says_nothing_of("Bruno");
        let page = ana.browser.opens(&format!("{}/signatures", ana.link)).await;
        page.says("Signed by one of those who sign too")
            .says("Ben Weaver");
        assert_eq!(application(&house, &ana).await.status, Status::Signing);
        // Two days later the last one signs: the clock starts then.
        house.waits(SignedDuration::from_hours(48));
        let now = house.app.now();
        let cleo = house.resident();
        signs(&cleo, &link_to(&house, "cleo@example.org"), "Cleo Weaver")
            .await
            .says("You have signed");
        let sent = application(&house, &ana).await;
        assert_eq!(
            (sent.status, sent.submitted_at),
            (Status::Received, Some(now))
        );
        assert!(sent.due_at.unwrap() > now);
        ana.follows().await.says("Received").says("Cleo Weaver");
        let sam = house.signs_in_anew(&sam).await;
        sam.opens("/staff/applications").await.says(&reference);
        let record = house.record(&reference).await;
        let of = |kind: &str| record.iter().filter(|one| *one == kind).count();
        assert_eq!(
            (
                of("signatures_asked"),
                of("application_signed"),
                of("application_sent")
            ),
            (1, 2, 1)
        );
        assert_eq!(record.last().unwrap(), "application_sent");
        // Twice is once, and whoever never was asked signs nothing.
        let mut tx = house.app.db.begin(&Actor::Anonymous).await.unwrap();
        let input = SignApplication {
            token: link.trim_start_matches("/sign/").to_owned(),
            name: "Ben".to_owned(),
            agreed: true,
        };
        let again = sign_application(&house.app, &mut tx, input).await;
        assert!(matches!(again.unwrap_err(), Error::Conflict(_)));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_signs_sees_what_the_file_names_and_types_their_name() {
    on_both(async |house| {
        has_sent(&house).await;
        house.does_jobs().await;
        let ben = house.resident();
        let link = link_to(&house, "ben@example.org");
        let page = ben.opens(&link).await;
        // What the file names, and nothing else.
        page.says("Bruno")
            .says("I keep this dog too.")
            .says("A keeper of the dog");
        page.says_nothing_of("Mill Lane")
            .says_nothing_of("cleo@example.org");
        let missing = ben.sends(&page, &link, &[("name", " ")]).await;
        assert_eq!(missing.status, 422);
        missing
            .says("Type your name to sign.")
            .says("Tick what you declare.");
        let late = ben
            .sends_late(&page, &link, &[("name", "Ben W"), ("agreed", "yes")])
            .await;
        assert_eq!(late.attribute("#name", "value"), "Ben W");
        late.says("Nothing that you typed is lost");
        let signed = signs(&ben, &link, "Ben Weaver").await;
        signed.says("You have signed");
        assert_eq!(ben.get("/sign/nobody").await.status, 404);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_declines_says_why_and_the_applicant_goes_on() {
    on_both(async |house| {
        let ana = has_sent(&house).await;
        house.does_jobs().await;
        let link = link_to(&house, "ben@example.org");
        let ben = house.resident();
        let page = ben.opens(&link).await;
        let empty = ben.sends(&page, "/decline", &[]).await;
        empty.says("Say why you do not sign.");
        let why = [("text", "The dog is not mine.")];
        ben.sends(&page, "/decline", &why)
            .await
            .says("You did not sign");
        house.does_jobs().await;
        assert!(
            house
                .mails()
                .iter()
                .any(|mail| mail.contains("somebody does not sign"))
        );
        let path = format!("{}/signatures", ana.link);
        let page = ana.browser.opens(&path).await;
        page.says("Does not sign").says("The dog is not mine.");
        // Changed and sent again, everybody signs anew; the links of before say that it is over.
        let first = ana.browser.sends(&page, "/take-back", &[]).await;
        assert_eq!(first.header("location"), format!("{}/check", ana.link));
        assert_eq!(application(&house, &ana).await.status, Status::Begun);
        ben.opens(&link).await.says("There is nothing to sign");
        let page = ana
            .browser
            .opens(&format!("{}/page/others?item=0", ana.link))
            .await;
        ana.browser
            .sends(&page, "/page/others", &[("then", "none")])
            .await;
        ana.sends("").await.says("Application received");
        let reference = ana.reference().await;
        let record = house.record(&reference).await;
        assert!(record.contains(&"signature_declined".to_owned()));
        assert!(record.contains(&"application_taken_back".to_owned()));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn people_are_reminded_once_a_day_and_asked_by_another_address() {
    on_both(async |house| {
        let ana = has_sent(&house).await;
        house.does_jobs().await;
        let old = link_to(&house, "ben@example.org");
        let path = format!("{}/signatures", ana.link);
        let page = ana.browser.opens(&path).await;
        let action = page.attribute("form[action*='/signatures/']", "action");
        let early = ana
            .browser
            .sends(&page, &action, &[("then", "remind")])
            .await;
        early.says("They got a mail within the last day.");
        house.waits(SignedDuration::from_hours(25));
        let done = ana
            .browser
            .sends(&page, &action, &[("then", "remind")])
            .await;
        done.says("We send a mail.");
        house.does_jobs().await;
        assert!(house.mails().iter().any(|mail| mail.contains("Reminder")));
        let wrong = [("then", "replace"), ("email", "ben")];
        let wrong = ana.browser.sends(&page, &action, &wrong).await;
        assert_eq!(wrong.status, 422);
        let other = [("then", "replace"), ("email", "benjamin@example.org")];
        ana.browser
            .sends(&page, &action, &other)
            .await
            .says("benjamin@example.org");
        house.does_jobs().await;
        let ben = house.resident();
        assert_eq!(ben.get(&old).await.status, 404);
        let link = link_to(&house, "benjamin@example.org");
        signs(&ben, &link, "Ben").await.says("You have signed");
        // Whoever is signed is not asked again, by nobody's link but the applicant's.
        let app = &house.app;
        let mut tx = app.db.begin(&Actor::Anonymous).await.unwrap();
        let id: i64 = action.rsplit('/').next().unwrap().parse().unwrap();
        let token = ana.link.trim_start_matches("/apply/");
        let signed = replace_signatory(app, &mut tx, (token, id), "x@example.org").await;
        assert!(matches!(signed.unwrap_err(), Error::Conflict(_)));
        let stranger = remind_signatory(app, &mut tx, ("nobody", id)).await;
        assert!(matches!(stranger.unwrap_err(), Error::NotFound));
        let signed = decline_signature(app, &mut tx, link.trim_start_matches("/sign/"), "No").await;
        assert!(matches!(signed.unwrap_err(), Error::Conflict(_)));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_signed_in_time_is_destroyed() {
    on_both(async |house| {
        let ana = has_sent(&house).await;
        house.does_jobs().await;
        let link = link_to(&house, "ben@example.org");
        house.waits(SignedDuration::from_hours(24 * 28 + 1));
        let ben = house.resident();
        signs_too_late(&ben, &link).await;
        house.does_jobs().await;
        assert_eq!(ben.get(&link).await.status, 404);
        assert_eq!(ana.browser.get(&ana.link).await.status, 404);
        let mut db = house.app.db.read().await.unwrap();
        let expired = store::expired(&mut db, house.app.now()).await.unwrap();
        assert!(expired.is_empty());
        drop(db);
        // What was begun anew is taken back by nobody, and the program forgets only what is there.
        let bea = Applicant::begins(&house, "dog-licence").await;
        let token = bea.link.trim_start_matches("/apply/");
        let begun = application(&house, &bea).await;
        let mut tx = house.app.db.begin(&Actor::Anonymous).await.unwrap();
        let back = take_back_application(&house.app, &mut tx, token).await;
        assert!(matches!(back.unwrap_err(), Error::Conflict(_)));
        let refused = forget_answers(&house.app, &mut tx, &begun).await;
        assert!(matches!(refused.unwrap_err(), Error::Denied(_)));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_names_an_address_for_what_others_sign_and_withdraws_it() {
    on_both(async |house| {
        house.offers(&with_keepers()).await;
        let token = token(&house, &exchange::both(&house).await, "").await;
        let mut whole = exchange::application();
        whole["answers"]["others"] = json!([
            { "other_name": { "full": "Ben Weaver" }, "other_email": "ben@example.org" },
        ]);
        whole["email"] = json!("");
        let refused = posts(&house, &token, "/api/applications", &whole).await;
        assert_eq!(refused.status, 422, "{}", refused.text());
        assert!(refused.text().contains("#/email"), "{}", refused.text());
        whole["email"] = json!("ana@example.org");
        let sent = posts(&house, &token, "/api/applications", &whole).await;
        let said = sent.json();
        assert_eq!(said["status"], "signing", "{}", sent.text());
        house.does_jobs().await;
        let reference = said["reference"].as_str().unwrap();
        let path = format!("/api/applications/{reference}/withdraw");
        let gone = posts(&house, &token, &path, &json!({})).await;
        assert_eq!(gone.json()["status"], "withdrawn", "{}", gone.text());
        let ben = house.resident();
        let link = link_to(&house, "ben@example.org");
        ben.opens(&link).await.says_nothing_of("Bruno");
    })
    .await;
}

async fn signs_too_late(ben: &Browser, link: &str) {
    ben.opens(link)
        .await
        .says("There is nothing to sign")
        .says_nothing_of("Bruno");
}

#[test]
fn no_more_people_sign_than_can_be_asked() {
    let file = with_keepers().replace("max: 4", "max: 21");
    let faults = ServiceFile::read(&file).unwrap_err();
    assert_eq!(faults[0].place, "form.signatories");
    ServiceFile::read(&with_keepers()).unwrap();
    let unknown = with_keepers().replace("sees: [dogs]", "sees: [cats]");
    assert!(ServiceFile::read(&unknown).is_err());
    let unnamed = with_keepers().replace("name: other_name", "name: dog_name");
    assert!(ServiceFile::read(&unnamed).is_err());
}
