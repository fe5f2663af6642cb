//! The operators' side of GovStack's Registration block: what a program does for a member of staff is what the pages let them do, and no more.

use serde_json::{Value, json};
use stoa_testkit::{Answer, File};

use crate::{
    exchange::{both, gets, posts, token},
    exchange_operators::{Program, ROOT},
    files::{PDF, gives as gives_file, has_come_to_papers},
    flow_house::{PAPERS, applies, decides, does_task, dogs, goes_through, task},
    house::{Applicant, House, on_both},
};

/// The tasks that a program is told of, by their names.
async fn tasks(house: &House, program: &Program, query: &str) -> Vec<(String, String)> {
    let said = program.gets(house, &format!("/tasks{query}")).await.json();
    let text = |one: &Value, name: &str| one[name].as_str().unwrap().to_owned();
    let all = said.as_array().unwrap().iter();
    all.map(|one| (text(one, "name"), text(one, "taskId")))
        .collect()
}

/// The number of a task by its name.
async fn number(house: &House, program: &Program, name: &str) -> String {
    let all = tasks(house, program, "").await;
    let found = all.iter().find(|(called, _)| called == name);
    found
        .unwrap_or_else(|| panic!("no {name}: {all:?}"))
        .1
        .clone()
}

/// Writes what was found of a checklist into an application.
async fn finds(house: &House, program: &Program, task: &str, items: Value) -> Answer {
    let found = program.gets(house, &format!("/tasks/{task}")).await.json();
    let mut data = items;
    data["_task"] = json!({ "version": found["data"]["_task"]["version"] });
    let body = json!({
        "applicantId": "-",
        "formData": { "eFormId": found["eFormId"], "data": data },
    });
    let path = format!("/applications/{}", found["fileId"].as_str().unwrap());
    program.puts(house, &path, &body).await
}

/// What a refusal says.
fn words(answer: &Answer) -> String {
    answer.json()["localizedMessage"]
        .as_str()
        .unwrap()
        .to_owned()
}

/// The pointer of the first thing that is wrong.
fn place(answer: &Answer) -> String {
    answer.json()["errors"][0]["field"]
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_works_on_a_case_to_its_decision() {
    on_both(async |house| {
        house.offers(&dogs()).await;
        let (ana, reference) = applies(&house, "Bruno").await;
        let sam = Program::of(&house, "caseworker", "council").await;
        reads(&house, &sam, (&ana, &reference)).await;
        checks(&house, &sam, &reference).await;
        agrees(&house, &sam, &reference).await;
        grants(&house, &sam, (&ana, &reference)).await;
        let record = house.record(&reference).await;
        let count = record
            .iter()
            .filter(|kind| *kind == "operator_acted")
            .count();
        assert_eq!(count, 4, "{record:?}");
        sam.browser
            .opens(&sam.path)
            .await
            .says("Opened the answers")
            .says("Wrote down what was found of a checklist")
            .says("Judged a step, or decided");
        house
            .staff("manager")
            .await
            .opens(&format!("/staff/applications/{reference}"))
            .await
            .says("caseworker (Caseflow)");
    })
    .await;
}

/// The program opens what was answered, which the applicant sees.
async fn reads(house: &House, sam: &Program, (ana, reference): (&Applicant, &str)) {
    let path = format!("/applications/{reference}");
    let closed = sam.gets(house, &path).await.json();
    assert_eq!(closed["status"]["code"], "PENDING");
    assert_eq!(closed["applicationData"]["formData"]["data"], Value::Null);
    let listed = sam.gets(house, "/applications").await.json();
    assert_eq!(listed[0]["fileId"], reference);
    let all = tasks(house, sam, "").await;
    let names: Vec<&str> = all.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names.len(), 3, "{names:?}");
    assert!(names.contains(&"Check the papers"), "{names:?}");
    assert_eq!(sam.opens(house, reference).await.status, 200);
    let again = sam.opens(house, reference).await;
    assert_eq!(again.status, 409);
    let open = sam.gets(house, &path).await.json();
    let data = &open["applicationData"]["formData"]["data"];
    assert_eq!(data["keeper"]["keeper"]["full"], "Ana Weaver", "{open}");
    ana.follows()
        .await
        .says("To keep our files in order (Caseflow)");
    // The person's own pages stay closed to them.
    let page = sam
        .browser
        .opens(&format!("/staff/applications/{reference}"))
        .await;
    page.says_nothing_of("Ana Weaver");
}

/// It fills in the checklist, and says what comes of it.
async fn checks(house: &House, sam: &Program, reference: &str) {
    let papers = number(house, sam, "Check the papers").await;
    let form = sam.gets(house, &format!("/tasks/{papers}")).await.json();
    let form = sam
        .gets(
            house,
            &format!("/eForms/{}", form["eFormId"].as_str().unwrap()),
        )
        .await
        .json();
    assert_eq!(
        form["schema"]["properties"]["chip"]["title"],
        "The chip is registered"
    );
    let items =
        json!({ "chip": { "result": "yes" }, "home": { "result": "yes", "remark": "Known" } });
    let kept = finds(house, sam, &papers, items).await;
    assert_eq!(kept.status, 200, "{}", kept.text());
    let found = sam.gets(house, &format!("/tasks/{papers}")).await.json();
    assert_eq!(found["data"]["home"]["remark"], "Known");
    let done = sam
        .completes(house, &papers, "result", json!({ "code": "passed" }))
        .await;
    assert_eq!(done.status, 200, "{}", done.text());
    assert_eq!(done.json()["fileId"], reference);
}

/// The second pair of eyes is a person's, on the pages.
async fn agrees(house: &House, sam: &Program, reference: &str) {
    let mia = Program::of(house, "manager", "council").await;
    let agree = number(house, &mia, "Second pair of eyes").await;
    let passed = json!({ "code": "passed" });
    let refused = mia.completes(house, &agree, "result", passed).await;
    assert_eq!(refused.status, 409);
    assert!(
        words(&refused).contains("themself, on the pages"),
        "{}",
        words(&refused)
    );
    let early = json!({ "code": "APPROVED", "reason": "The chip says so." });
    let early = sam.completes(house, reference, "decision", early).await;
    assert_eq!(early.status, 409);
    let agree = task(&mia.browser, reference, "Second pair of eyes").await;
    does_task(
        &mia.browser,
        &agree,
        &[("result", "passed"), ("then", "finish")],
    )
    .await
    .says("The task is finished.");
}

/// It decides, with a reason.
async fn grants(house: &House, sam: &Program, (ana, reference): (&Applicant, &str)) {
    let unsaid = sam
        .completes(house, reference, "decision", json!({ "code": "APPROVED" }))
        .await;
    assert_eq!(
        (unsaid.status.as_u16(), place(&unsaid)),
        (422, "/data/decision/reason".to_owned())
    );
    let said = json!({ "code": "APPROVED", "reason": "The chip says so." });
    let granted = sam.completes(house, reference, "decision", said).await;
    assert_eq!(
        granted.json()["status"]["code"],
        "APPROVED",
        "{}",
        granted.text()
    );
    ana.follows()
        .await
        .says("Your application was granted")
        .says("The chip says so.");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_asks_the_applicant_and_sends_steps_back() {
    on_both(async |house| {
        house.offers(&dogs()).await;
        let (ana, reference) = applies(&house, "Bruno").await;
        let sam = house.staff("caseworker").await;
        let papers = task(&sam, &reference, "Check the papers").await;
        does_task(&sam, &papers, &PAPERS).await;
        let mia = Program::of(&house, "manager", "council").await;
        // Whoever the program acts for approves, as nobody's program did what is approved; here they do not agree.
        let agree = number(&house, &mia, "Second pair of eyes").await;
        let unsaid = mia.completes(&house, &agree, "result", json!({ "code": "back" })).await;
        assert_eq!(place(&unsaid), "/data/result/reason", "{}", unsaid.text());
        let back = json!({ "code": "back", "reason": "The chip is another dog’s." });
        let back = mia.completes(&house, &agree, "result", back).await;
        assert_eq!(back.status, 200, "{}", back.text());
        ana.follows().await.says("Check the papers Under way");
        let asked = json!({ "code": "SENDBACK", "reason": "Which chip?" });
        let asked = mia.completes(&house, &reference, "decision", asked).await;
        assert_eq!(asked.json()["status"]["code"], "SENDBACK", "{}", asked.text());
        ana.follows().await.says("Which chip?");
        let blind = json!({ "data": { "decision": { "code": "REJECTED", "reason": "No." } } });
        let path = format!("/tasks/{reference}/complete");
        let blind = mia.posts(&house, &path, &blind).await;
        assert_eq!(place(&blind), "/data/_task/version", "{}", blind.text());
        let stale = json!({ "data": { "_task": { "version": 1 }, "decision": { "code": "REJECTED", "reason": "No." } } });
        let stale = mia.posts(&house, &path, &stale).await;
        assert_eq!(stale.status, 409);
        let odd = mia.completes(&house, &reference, "decision", json!({ "code": "MAYBE" })).await;
        assert_eq!(place(&odd), "/data/decision/code");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_approves_what_people_did_and_decides_an_appeal() {
    on_both(async |house| {
        house.offers(&dogs()).await;
        let (ana, reference) = applies(&house, "Bruno").await;
        let (sam, max) = (
            house.staff("caseworker").await,
            house.staff("manager").await,
        );
        goes_through(&sam, &max, &reference).await;
        decides(&sam, &reference, "refused")
            .await
            .says("The decision is made");
        let path = format!("{}/appeal", ana.link);
        ana.browser
            .does(&path, &[("text", "It is a dog.")])
            .await
            .says("Your appeal was sent.");
        let mia = Program::of(&house, "manager", "council").await;
        let all = tasks(&house, &mia, &format!("?fileId={reference}")).await;
        let [(_, appeal)] = all.as_slice() else {
            panic!("one appeal: {all:?}");
        };
        let closed = mia.gets(&house, &format!("/tasks/{appeal}")).await.json();
        assert_eq!(closed["data"]["appeal"], Value::Null);
        mia.opens(&house, &reference).await;
        let open = mia.gets(&house, &format!("/tasks/{appeal}")).await.json();
        assert_eq!(open["data"]["appeal"]["reason"], "It is a dog.");
        let changed = json!({ "code": "changed", "reason": "So it is." });
        let changed = mia.completes(&house, appeal, "result", changed).await;
        assert_eq!(
            changed.json()["status"]["code"],
            "APPROVED",
            "{}",
            changed.text()
        );
        ana.follows().await.says("So it is.");
        assert_eq!(
            mia.gets(&house, &format!("/tasks/{appeal}")).await.status,
            404
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_sends_the_letter_of_a_step() {
    on_both(async |house| {
        let step = "  - { key: tell, name: Tell them, kind: letter, letter: news, days: 1 }\n  - { key: agree,";
        house.offers(&dogs().replacen("  - { key: agree,", step, 1)).await;
        let (ana, reference) = applies(&house, "Bruno").await;
        let sam = Program::of(&house, "caseworker", "council").await;
        let papers = task(&sam.browser, &reference, "Check the papers").await;
        does_task(&sam.browser, &papers, &PAPERS).await;
        let tell = number(&house, &sam, "Tell them").await;
        let sent = sam.completes(&house, &tell, "letter", json!({ "reason": "we are on it." })).await;
        assert_eq!(sent.status, 200, "{}", sent.text());
        ana.follows()
            .await
            .says("Tell them Done")
            .says("Second pair of eyes Under way");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_an_operators_is_refused_with_the_reason() {
    on_both(async |house| {
        house.offers(&dogs()).await;
        let (_ana, reference) = applies(&house, "Bruno").await;
        let sam = Program::of(&house, "caseworker", "council").await;
        let path = format!("/applications/{reference}");
        let told = sam.gets(&house, &path).await.json();
        let form = told["applicationData"]["formData"]["eFormId"].clone();
        let body = json!({ "applicantId": "-", "formData": { "eFormId": form, "data": { "dogs": {} } } });
        let refused = sam.puts(&house, &path, &body).await;
        assert_eq!(refused.status, 409);
        assert!(words(&refused).contains("Nobody but the applicant"), "{}", words(&refused));
        let papers = number(&house, &sam, "Check the papers").await;
        let strange = finds(&house, &sam, &papers, json!({ "tail": { "result": "yes" } })).await;
        assert_eq!(place(&strange), "/formData/data/tail", "{}", strange.text());
        let unclear = finds(&house, &sam, &papers, json!({ "chip": { "result": "perhaps" } })).await;
        assert_eq!(place(&unclear), "/formData/data/chip", "{}", unclear.text());
        let unticked = finds(&house, &sam, &papers, json!({ "chip": { "remark": "Hm" } })).await;
        assert_eq!(place(&unticked), "/formData/data/chip/result", "{}", unticked.text());
        let early = sam.completes(&house, &papers, "result", json!({ "code": "passed" })).await;
        assert_eq!(early.status, 422, "nothing was found yet: {}", early.text());
        // Operators do not apply, and partners do not operate.
        let services = house.resident().get(&format!("{ROOT}/services")).await.json();
        let apply = format!("/services/{}/applications", services[0]["id"].as_str().unwrap());
        assert_eq!(sam.posts(&house, &apply, &json!({})).await.status, 403);
        let partner = token(&house, &both(&house).await, "").await;
        let put = crate::exchange::post(&house, &format!("{ROOT}{path}"), &[], "").await;
        assert_eq!(put.status, 405, "an application is not posted to");
        let theirs = gets(&house, &partner, &format!("{ROOT}{path}")).await;
        assert_eq!(theirs.status, 404);
        let read = posts(&house, &partner, &format!("{ROOT}/documents/1"), &json!({})).await;
        assert_eq!(read.status, 403);
        assert!(read.header("www-authenticate").contains("applications:operate"));
        // Another body's program sees nothing of it.
        let other = Program::of(&house, "caseworker", "water").await;
        assert_eq!(other.gets(&house, &path).await.status, 403);
        assert!(tasks(&house, &other, "").await.is_empty());
        assert_eq!(other.opens(&house, &reference).await.status, 403);
        let decision = json!({ "data": { "_task": { "version": 4 }, "decision": { "code": "APPROVED", "reason": "Yes." } } });
        let decided = other.posts(&house, &format!("/tasks/{reference}/complete"), &decision).await;
        assert_eq!(decided.status, 403);
        // Whoever has a conflict of interest has it with their program too.
        let page = sam.browser.opens(&format!("/staff/applications/{reference}/pass-on")).await;
        sam.browser.sends(&page, "/step-back", &[]).await.says("You stepped back");
        assert_eq!(sam.gets(&house, &path).await.status, 403);
        assert_eq!(sam.gets(&house, "/applications").await.json(), json!([]));
        assert!(tasks(&house, &sam, "").await.is_empty());
        let own = sam.completes(&house, &papers, "result", json!({ "code": "failed", "reason": "No." })).await;
        assert_eq!(own.status, 403);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_is_read_with_its_purpose_written_down() {
    on_both(async |house| {
        let ana = has_come_to_papers(&house).await;
        let file = File("chip.pdf", PDF);
        gives_file(&ana, &[("vet", "Healthy")], file).await;
        ana.sends("ana@example.org").await;
        let reference = ana.reference().await;
        let sam = Program::of(&house, "caseworker", "council").await;
        sam.opens(&house, &reference).await;
        let told = sam
            .gets(&house, &format!("/applications/{reference}"))
            .await
            .json();
        let url = told["applicationData"]["documentUrls"][0]
            .as_str()
            .unwrap()
            .to_owned();
        let path = url[url.find("/documents").unwrap()..].to_owned();
        let by_get = sam.gets(&house, &path).await;
        assert_eq!(by_get.status, 409);
        let read = sam.posts(&house, &path, &json!({})).await;
        assert_eq!(read.status, 200, "{}", read.text());
        assert_eq!(read.header("content-type"), "application/pdf");
        let record = house.record(&reference).await;
        assert_eq!(
            record[record.len() - 2..],
            ["application_file_read", "operator_acted"]
        );
    })
    .await;
}
