//! A town that licenses dogs with a workflow: papers are checked, the home is visited where the dog is called Rex, and a second person
//! agrees. Silence grants, decisions are appealed against, licences are renewed, and letters say so.

use std::sync::Arc;

use jiff::SignedDuration;
use stoa_kernel::jobs::{self, Worker};
use stoa_testkit::{Browser, Page};
use stoa_web::Site;

use crate::house::{Applicant, DOGS, House, KEEPER};

const WORKFLOW: &str = "
promise_days: 5
law: { en: Dog Act, es: Ley de perros, fr: Loi sur les chiens, ar: قانون الكلاب }
tacit: granted
appeal_days: 30
renewal_days: 30
workflow:
  - key: papers
    name: Check the papers
    kind: check
    days: 2
    items:
      - { key: chip, text: The chip is registered }
      - { key: home, text: The address is in the town }
  - key: visit
    name: Visit the home
    kind: inspection
    days: 3
    items: [{ key: fence, text: There is a fence }]
    when: { equals: { question: dog_name, value: Rex } }
  - { key: agree, name: Second pair of eyes, kind: approval, who: manager, days: 1 }
letters:
  - key: granted
    sent: granted
    subject: { en: Your dog licence, es: Su licencia, fr: Votre permis, ar: رخصتك }
    text: \"Dear {{ applicant }},\\n\\nwe grant {{ reference }}: {{ reason }}\\n\\nIt holds until {{ valid_until }}.\"
  - key: missing
    sent: asked
    subject: Something is missing
    text: \"Dear {{ applicant }}, please send: {{ reason }}\"
  - key: news
    sent: other
    subject: News of your dog
    text: \"Dear {{ applicant }}, {{ reason }}\"
";

/// The file of the dog licence with all of it.
pub fn dogs() -> String {
    DOGS.replacen("\npromise_days: 5\n", WORKFLOW, 1)
}

/// Somebody applies for a dog of this name; their reference too.
pub async fn applies(house: &House, dog: &str) -> (Applicant, String) {
    let ana = Applicant::begins(house, "dog-licence").await;
    ana.answers("keeper", &KEEPER).await;
    let fields = [
        ("dog_name", dog),
        ("born.day", "4"),
        ("born.month", "3"),
        ("born.year", "2024"),
    ];
    ana.answers("dogs", &fields).await;
    ana.sends("ana@example.org").await;
    let reference = ana.reference().await;
    (ana, reference)
}

/// The address of a task on an application's page, by the name of its step.
pub async fn task(who: &Browser, reference: &str, name: &str) -> String {
    let page = who.opens(&format!("/staff/applications/{reference}")).await;
    page.link(name)
}

/// The same, of a step that is done once more: the newest of its tasks.
pub async fn last_task(who: &Browser, reference: &str) -> String {
    let page = who.opens(&format!("/staff/applications/{reference}")).await;
    let number = |link: &String| {
        link.rsplit('/')
            .next()
            .and_then(|one| one.parse::<i64>().ok())
    };
    let tasks = page.links().into_iter();
    let tasks = tasks.filter(|link| link.starts_with("/staff/tasks/"));
    tasks.max_by_key(number).unwrap()
}

/// Takes a task and fills in its form.
pub async fn does_task(who: &Browser, path: &str, fields: &[(&str, &str)]) -> Page {
    takes(who, path).await;
    let page = who.opens(path).await;
    who.sends(&page, path, fields).await
}

/// Takes a task that is nobody's, or a colleague's.
pub async fn takes(who: &Browser, path: &str) {
    let page = who.opens(path).await;
    who.sends(&page, "/take", &[])
        .await
        .says("The task is yours now.");
}

/// The papers are in order.
pub const PAPERS: [(&str, &str); 4] = [
    ("item-chip", "yes"),
    ("item-home", "yes"),
    ("result", "passed"),
    ("then", "finish"),
];

/// Goes through the steps of a dog that is not called Rex: `sam` checks, `mia` agrees.
pub async fn goes_through(sam: &Browser, mia: &Browser, reference: &str) {
    let papers = task(sam, reference, "Check the papers").await;
    does_task(sam, &papers, &PAPERS)
        .await
        .says("The task is finished.");
    let agree = task(mia, reference, "Second pair of eyes").await;
    let fields = [("result", "passed"), ("then", "finish")];
    does_task(mia, &agree, &fields)
        .await
        .says("The task is finished.");
}

/// Decides as somebody of staff; what comes back.
pub async fn decides(who: &Browser, reference: &str, decision: &str) -> Page {
    let path = format!("/staff/applications/{reference}/decide");
    let fields = [("decision", decision), ("reason", "The chip says so.")];
    who.does(&path, &fields).await
}

/// Moves the town's clock so many days on.
pub fn days_later(house: &House, days: i64) {
    let clock = house.app.db.clock();
    clock.set(house.app.now() + SignedDuration::from_hours(24 * days));
}

/// Does the jobs that are due.
pub async fn works(house: &House) {
    let site = Site::new(house.app.clone(), vec![stoa_services::module()]).unwrap();
    let kinds = stoa_services::module().jobs;
    let worker: Worker = Arc::new(move |due| {
        let kind = kinds.iter().find(|kind| kind.kind == due.kind).unwrap();
        (kind.run)(site.clone(), due)
    });
    jobs::run_all(&house.app.db, &worker).await.unwrap();
}

/// The mails that were sent, one after the other.
pub fn mails(house: &House) -> String {
    let folder = std::fs::read_dir(&house.app.config.mail_dir);
    let files = folder.into_iter().flatten().filter_map(Result::ok);
    files
        .map(|file| std::fs::read_to_string(file.path()).unwrap_or_default())
        .collect()
}
