//! What is granted is held, shown, verified by anybody, and revoked.

use jiff::{SignedDuration, civil::date, tz::TimeZone};
use stoa_kernel::App;
use stoa_testkit::{File, Page};

use crate::house::{Applicant, DOG, DOGS, House, KEEPER, on_both};

/// Somebody whose dog licence was granted, and the licence as text.
pub struct Holder {
    pub ana: Applicant,
    pub reference: String,
    pub token: String,
}

impl Holder {
    pub async fn of(house: &House) -> Holder {
        let ana = Applicant::begins(house, "dog-licence").await;
        ana.answers_all().await;
        ana.sends("").await;
        let reference = ana.reference().await;
        let sam = house.staff("caseworker").await;
        let path = format!("/staff/applications/{reference}/decide");
        let fields = [
            ("decision", "granted"),
            ("reason", "The chip is registered."),
        ];
        sam.does(&path, &fields).await.says("The decision is made");
        let page = ana.follows().await;
        let token = ana
            .browser
            .opens(&page.link("Download the permit as text"))
            .await;
        let token = token.html().to_owned();
        Holder {
            ana,
            reference,
            token,
        }
    }

    pub fn staff_path(&self) -> String {
        format!("/staff/applications/{}", self.reference)
    }
}

pub async fn verified(house: &House, code: &str) -> Page {
    house.resident().does("/verify", &[("code", code)]).await
}

/// Moves the town's clock so many hours on.
fn wait(app: &App, hours: i64) {
    app.db
        .clock()
        .set(app.now() + SignedDuration::from_hours(hours));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_granted_is_held_and_verified_by_anybody() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let held = Holder::of(&house).await;
        let page = held.ana.follows().await;
        page.says("Your permit").says("Dog licence").says("Valid");
        let label = format!("Code of the permit {}, with your name", held.reference);
        assert_eq!(page.attributes("svg[role=img]", "aria-label")[0], label);
        let verdict = verified(&house, &held.token).await;
        verdict
            .says("It is genuine and unchanged.")
            .says("Checked against the list of revoked permits.")
            .says(&held.reference)
            .says("Ana Weaver");
        let record = house.record(&held.reference).await;
        assert_eq!(
            record[record.len() - 2..],
            ["application_decided", "permit_issued"]
        );
    })
    .await;
}

/// The dog licence, which holds from a day that is asked for.
fn from_a_day() -> String {
    let asked = "        - key: start
          type: date
          label: { en: From when, es: Desde cuándo, fr: Dès quand, ar: من متى }
    - slug: dogs
";
    DOGS.replace("  months: 12\n", "  months: 12\n  from: start\n")
        .replace("    - slug: dogs\n", asked)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_permit_holds_from_the_day_that_was_asked_for() {
    on_both(async |house| {
        house.offers(&from_a_day()).await;
        let ana = Applicant::begins(&house, "dog-licence").await;
        let today = TimeZone::UTC.to_datetime(house.app.now()).date();
        let first = today.checked_add(jiff::Span::new().days(40)).unwrap();
        let [day, month] = [first.day(), first.month()].map(|part| part.to_string());
        let year = first.year().to_string();
        let mut keeper = KEEPER.to_vec();
        keeper.extend([
            ("start.day", day.as_str()),
            ("start.month", &month),
            ("start.year", &year),
        ]);
        ana.answers("keeper", &keeper).await;
        ana.answers("dogs", &DOG).await;
        ana.sends("").await;
        let path = format!("/staff/applications/{}/decide", ana.reference().await);
        let fields = [
            ("decision", "granted"),
            ("reason", "The chip is registered."),
        ];
        house.staff("caseworker").await.does(&path, &fields).await;
        let page = ana.follows().await;
        page.says(&first.strftime("%-d %B %Y").to_string())
            .says("Not valid yet");
        let token = ana
            .browser
            .opens(&page.link("Download the permit as text"))
            .await;
        verified(&house, token.html())
            .await
            .says("it is valid only from");
        wait(&house.app, 24 * 41);
        verified(&house, token.html())
            .await
            .says("It is genuine and unchanged.");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_holder_prints_it_as_a_page_until_it_is_revoked() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let held = Holder::of(&house).await;
        let path = format!("{}/permit.pdf", held.ana.link);
        let printed = held.ana.browser.opens(&path).await;
        assert_eq!(printed.header("content-type"), "application/pdf");
        assert!(printed.bytes.starts_with(b"%PDF-1.7"));
        // The language of the page is the language of the paper.
        assert!(
            printed
                .bytes
                .windows(9)
                .any(|part| part == b"/Lang(en)" || part == b"/Lang (en")
        );
        let sam = house.staff("caseworker").await;
        let page = sam.opens(&held.staff_path()).await;
        sam.sends(&page, "/revoke", &[("text", "The dog has died.")])
            .await;
        assert_eq!(held.ana.browser.get(&path).await.status, 409);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_refused_is_held_by_nobody() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let ana = Applicant::begins(&house, "dog-licence").await;
        ana.answers_all().await;
        ana.sends("").await;
        let reference = ana.reference().await;
        let sam = house.staff("caseworker").await;
        let path = format!("/staff/applications/{reference}/decide");
        let fields = [("decision", "refused"), ("reason", "There is no dog.")];
        sam.does(&path, &fields).await;
        ana.follows().await.says_nothing_of("Your permit");
        let path = format!("{}/permit", ana.link);
        assert_eq!(ana.browser.get(&path).await.status, 404);
        let record = house.record(&reference).await;
        assert_eq!(record.last().unwrap(), "application_decided");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_holder_keeps_their_name_to_themselves() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let held = Holder::of(&house).await;
        let path = format!("{}/permit?name=hidden", held.ana.link);
        let nameless = held.ana.browser.opens(&path).await;
        let verdict = verified(&house, nameless.html()).await;
        verdict
            .says("It is genuine")
            .says(&held.reference)
            .says_nothing_of("Ana Weaver");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_permit_that_no_code_holds_is_still_held() {
    on_both(async |house| {
        let from = "outcome:\n  title:\n    en: Dog licence";
        assert!(DOGS.contains(from));
        // Letters by chance, which nothing squeezes.
        let letter =
            |n: u32| char::from_u32(0x4e00 + (n.wrapping_mul(2_654_435_761) >> 8) % 20_000);
        let noise: String = (1..=1_000).filter_map(letter).collect();
        let file = DOGS.replace(from, &format!("outcome:\n  title:\n    en: {noise}"));
        house.offers(&file).await;
        let held = Holder::of(&house).await;
        let page = held.ana.follows().await;
        page.says("more than a code holds");
        assert!(page.all("main svg").is_empty());
        verified(&house, &held.token)
            .await
            .says("It is genuine and unchanged.");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_code_says_what_the_text_says() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let held = Holder::of(&house).await;
        let page = house.app.config.public_url.clone() + "/verify";
        let code = stoa_credentials::qr_address(&page, &held.token).unwrap();
        verified(&house, &code)
            .await
            .says("It is genuine")
            .says("Ana Weaver");
        // The address of a code is in capitals, and there is a page.
        house
            .resident()
            .opens("/VERIFY")
            .await
            .says("Verify a permit");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_of_the_code_is_read_by_the_server() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let held = Holder::of(&house).await;
        let page = house.app.config.public_url.clone() + "/verify";
        let text = stoa_credentials::qr_address(&page, &held.token).unwrap();
        let picture = photographed(&text);
        let verifier = house.resident();
        let verdict = verifier
            .uploads("/verify", &[], File("code.png", &picture))
            .await;
        verdict.says("It is genuine").says("Ana Weaver");
        let half = &picture[..picture.len() / 2];
        let nothing = verifier
            .uploads("/verify", &[], File("code.png", half))
            .await;
        assert_eq!(nothing.status, 422);
        nothing.says("Neither a code nor a permit was found");
    })
    .await;
}

/// The code as it stands on the page, five pixels a module, as PNG.
fn photographed(text: &str) -> Vec<u8> {
    let code = qrcode::QrCode::with_error_correction_level(text, qrcode::EcLevel::M).unwrap();
    let (width, colours) = (code.width(), code.to_colors());
    let side = u32::try_from((width + 8) * 5).unwrap();
    let picture = image::GrayImage::from_fn(side, side, |x, y| {
        let at = |side: u32| usize::try_from(side / 5).unwrap().checked_sub(4);
        let inside = at(x).zip(at(y)).filter(|(x, y)| *x < width && *y < width);
        let is_dark = inside.is_some_and(|(x, y)| colours[y * width + x] == qrcode::Color::Dark);
        image::Luma([if is_dark { 20 } else { 240 }])
    });
    let mut png = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut png, image::ImageFormat::Png).unwrap();
    png.into_inner()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_changed_or_is_not_ours_is_refused() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let held = Holder::of(&house).await;
        // Another letter in the middle of the signed part.
        let (header, rest) = held.token.split_once('.').unwrap();
        let (payload, _) = rest.split_once('.').unwrap();
        let other = payload.replacen(&payload[40..44], "AAAA", 1);
        let changed = format!("{header}.{}", rest.replacen(payload, &other, 1));
        verified(&house, &changed)
            .await
            .says_nothing_of("It is genuine");
        let signature = rest.split_once('.').unwrap().1;
        let swapped = if signature.starts_with('A') { "B" } else { "A" };
        let forged = format!("{header}.{payload}.{swapped}{}", &signature[1..]);
        let verdict = verified(&house, &forged).await;
        verdict.says("Changed").says_nothing_of("Ana Weaver");
        let key = stoa_credentials::Signer::ed25519("key-1", &[7; 32]);
        let stranger = stoa_credentials::SdJwtVc {
            issuer: "https://elsewhere.example".to_owned(),
            vct: "https://elsewhere.example/dogs".to_owned(),
            issued: None,
            valid_from: None,
            valid_until: None,
            holder: None,
            status: None,
            claims: serde_json::Map::new(),
        };
        let token = stranger.sign(&[], &key).unwrap();
        verified(&house, &token).await.says("Not ours");
        let ours = stoa_credentials::SdJwtVc {
            issuer: house.app.config.public_url.clone(),
            ..stranger
        };
        let token = ours.sign(&[], &key).unwrap();
        verified(&house, &token).await.says("Not ours");
        verified(&house, "a dog").await.says("Not a permit");
        let nothing = verified(&house, " ").await;
        assert_eq!(nothing.status, 422);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_revoked_says_so_with_the_reason() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let held = Holder::of(&house).await;
        let other = Holder::of(&house).await;
        let sam = house.staff("caseworker").await;
        let page = sam.opens(&held.staff_path()).await;
        let unreasoned = sam.sends(&page, "/revoke", &[("text", " ")]).await;
        unreasoned.says("Give the reason");
        verified(&house, &held.token)
            .await
            .says("It is genuine and unchanged.");
        let reason = [("text", "The dog has moved away.")];
        sam.sends(&page, "/revoke", &reason)
            .await
            .says("The permit is revoked");
        sam.sends(&page, "/revoke", &reason)
            .await
            .says("revoked already");
        let told = held.ana.follows().await;
        told.says("This permit was revoked")
            .says("The dog has moved away.");
        assert!(
            told.all("main svg").is_empty(),
            "no code of what nobody accepts"
        );
        let verdict = verified(&house, &held.token).await;
        verdict.says("Revoked").says("Do not accept it.");
        // Another's permit on the same list still holds.
        verified(&house, &other.token)
            .await
            .says("It is genuine and unchanged.");
        let record = house.record(&held.reference).await;
        assert_eq!(record.last().unwrap(), "permit_revoked");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_permit_holds_through_its_last_day_in_the_towns_time() {
    on_both(async |house| {
        house.offers(&DOGS.replace("months: 12", "months: 1")).await;
        let held = Holder::of(&house).await;
        let zone: TimeZone = house.app.config.time_zone();
        let begun = zone.to_datetime(house.app.now()).date();
        let last = begun.checked_add(jiff::Span::new().months(1)).unwrap();
        let evening = zone.to_timestamp(last.at(23, 59, 0, 0)).unwrap();
        house.app.db.clock().set(evening);
        verified(&house, &held.token)
            .await
            .says("It is genuine and unchanged.");
        held.ana.follows().await.says("Valid");
        wait(&house.app, 1);
        verified(&house, &held.token)
            .await
            .says("Expired")
            .says("but it ended on");
        held.ana.follows().await.says("Expired");
        assert!(begun > date(2000, 1, 1));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn another_body_and_auditors_revoke_nothing() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let held = Holder::of(&house).await;
        let sam = house.staff("caseworker").await;
        let form = sam.opens(&held.staff_path()).await;
        let reason = [("text", "I do not like dogs.")];
        let auditor = house.staff("auditor").await;
        let seen = auditor.opens(&held.staff_path()).await;
        seen.says("Valid").says_nothing_of("Revoke the permit");
        let water = house.staff_of("caseworker", "water").await;
        assert_eq!(water.get(&held.staff_path()).await.status, 403);
        let mut tx = {
            let mut who = stoa_testkit::works_as("caseworker", "water");
            who.id = stoa_testkit::signs_in(&house.app, who.clone()).await.0;
            house
                .app
                .db
                .begin(&stoa_kernel::Actor::Staff(who))
                .await
                .unwrap()
        };
        let seen = (held.reference.as_str(), 1);
        let refused =
            stoa_services::commands::revoke_permit(&house.app, &mut tx, seen, "No.").await;
        assert!(
            matches!(refused, Err(stoa_kernel::Error::Denied(_))),
            "{refused:?}"
        );
        drop(tx);
        verified(&house, &held.token)
            .await
            .says("It is genuine and unchanged.");
        // Whoever may, can: the form above is the one that counts.
        sam.sends(&form, "/revoke", &reason)
            .await
            .says("The permit is revoked");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn programs_fetch_keys_and_lists_and_verify_by_themselves() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let held = Holder::of(&house).await;
        let sam = house.staff("manager").await;
        let form = sam.opens(&held.staff_path()).await;
        sam.sends(&form, "/revoke", &[("text", "It bites.")]).await;
        let verifier = house.resident();
        let url = house.app.config.public_url.clone();
        let metadata = verifier.opens("/.well-known/jwt-vc-issuer").await;
        let metadata: serde_json::Value = serde_json::from_str(metadata.html()).unwrap();
        assert_eq!(metadata["issuer"], url.as_str());
        let keys = verifier.opens("/.well-known/jwks.json").await;
        let mut issuers = stoa_credentials::Issuers::new();
        issuers.trust_jwks(&url, keys.html().as_bytes()).unwrap();
        assert_eq!(
            metadata["jwks"],
            serde_json::from_str::<serde_json::Value>(keys.html()).unwrap()
        );
        let did = verifier.opens("/.well-known/did.json").await;
        let named = issuers
            .clone()
            .trust_did_document(did.html().as_bytes())
            .unwrap();
        let host = url.split_once("://").unwrap().1;
        assert_eq!(named, stoa_credentials::did_web(host, &[]));
        let list = verifier.opens("/permits/status/0").await;
        let kind = list.header("content-type");
        assert_eq!(kind, "application/statuslist+jwt");
        let now = house.app.now();
        let list =
            stoa_credentials::StatusList::read(list.html().as_bytes(), &issuers, now).unwrap();
        let bytes = held.token.as_bytes();
        let unlisted = stoa_credentials::verify(bytes, &issuers, now, &[]);
        assert_eq!(unlisted.state, stoa_credentials::State::Valid);
        let said = stoa_credentials::verify(bytes, &issuers, now, &[list]);
        assert_eq!(said.state, stoa_credentials::State::Revoked);
        for missing in ["1", "-1", "9223372036854775807"] {
            let page = verifier.get(&format!("/permits/status/{missing}")).await;
            assert_eq!(page.status, 404, "{missing}");
        }
        let page = verifier.opens("/verify").await;
        let given: serde_json::Value =
            serde_json::from_str(&page.attribute("[data-verify]", "data-verify")).unwrap();
        assert_eq!(given["issuers"][0]["keys"], metadata["jwks"]["keys"]);
        // The one list that there is, in both its forms.
        assert_eq!(given["lists"].as_array().unwrap().len(), 2);
        let word = page.attribute("[data-verify]", "data-text-claim-name");
        assert_eq!(word, "Held by");
        let about = page.attribute("[data-verify]", "data-text-issuer");
        assert!(about.contains("{issuer}"), "{about}");
    })
    .await;
}
