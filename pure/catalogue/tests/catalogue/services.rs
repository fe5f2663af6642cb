//! Public services as CPSV-AP: what the profile makes mandatory is there, in each form.

use stoa_catalogue::{
    Concept, Texts,
    cpsv::{Authority, Contact, Cost, Event, PublicService, write},
    rdf::Form,
};

fn dogs() -> PublicService {
    let concept = |address: &str, name: &str| Concept {
        address: format!("https://merrow.example/{address}"),
        name: Texts::of("en", name),
    };
    PublicService {
        address: "https://merrow.example/services/dog-licence#service".to_owned(),
        page: "https://merrow.example/services/dog-licence".to_owned(),
        identifier: "dog-licence".to_owned(),
        title: Texts::of("en", "Dog licence"),
        text: Texts::of("en", "Register a \"dog\" <here>."),
        languages: vec!["en".to_owned(), "xx".to_owned()],
        authority: Authority {
            address: "https://merrow.example/#council".to_owned(),
            identifier: "council".to_owned(),
            name: Texts::of("en", "Council"),
            territory: concept("#town", "Merrow"),
        },
        contact: Contact::default(),
        audience: vec![concept("services?audience=residents", "Residents")],
        events: vec![Event {
            address: "https://merrow.example/services?event=animals".to_owned(),
            identifier: "animals".to_owned(),
            title: Texts::of("en", "Animals"),
            is_of_business: false,
        }],
        inputs: vec![Texts::of("en", "The chip's number")],
        output: Texts::of("en", "Dog licence"),
        cost: Some(Cost {
            value: "12.50".to_owned(),
            currency: "EUR".to_owned(),
        }),
        days: Some(7),
        law: Texts::default(),
        other_ways: Texts::default(),
    }
}

fn written(form: Form, services: &[PublicService]) -> String {
    String::from_utf8(write(form, services).unwrap()).unwrap()
}

#[test]
fn what_the_profile_makes_mandatory_is_said() {
    let turtle = written(Form::Turtle, &[dogs()]);
    for said in [
        "a cpsv:PublicService",
        "dct:identifier \"dog-licence\"",
        "dct:title \"Dog licence\"@en",
        "dct:description \"Register a \\\"dog\\\" <here>.\"@en",
        "cv:hasCompetentAuthority <https://merrow.example/#council>",
        "skos:prefLabel \"Council\"@en",
        "cv:processingTime \"P7D\"^^xsd:duration",
        "<http://publications.europa.eu/resource/authority/language/ENG>",
    ] {
        assert!(turtle.contains(said), "{said}: {turtle}");
    }
    assert!(!turtle.contains("eli:LegalResource"));
}

#[test]
fn each_thing_is_said_once_however_many_lead_to_it() {
    let mut cats = dogs();
    cats.address = "https://merrow.example/services/cat-licence#service".to_owned();
    let turtle = written(Form::Turtle, &[dogs(), cats]);
    assert_eq!(turtle.matches("a cpsv:PublicService").count(), 2);
    assert_eq!(turtle.matches("skos:prefLabel \"Council\"@en").count(), 1);
}

#[test]
fn every_form_says_the_same() {
    for form in [Form::JsonLd, Form::RdfXml] {
        let text = written(form, &[dogs()]);
        for said in ["PublicService", "dog-licence", "Council", "P7D"] {
            assert!(text.contains(said), "{said}: {text}");
        }
    }
    assert!(!written(Form::Turtle, &[]).contains("PublicService"));
}
