//! The triples of public services: CPSV-AP 3.2.0, with the EU's vocabularies for languages and currencies.

use oxrdf::{Triple, vocab::xsd};

use super::node::Node;
use crate::{
    Concept, Texts,
    cpsv::{Authority, Contact, Cost, Event, PublicService},
    vocabulary::{EU, language_address},
};

/// A service with all that it leads to.
pub fn service(service: &PublicService) -> Vec<Triple> {
    Node::triples(
        Node::new(&service.address, "cpsv:PublicService")
            .map(|node| links(words(node, service), service)),
    )
}

fn words(node: Node, service: &PublicService) -> Node {
    let node = node
        .text("dct:identifier", &service.identifier)
        .texts("dct:title", &service.title)
        .texts("dct:description", &service.text)
        .leads("foaf:page", &service.page, "foaf:Document");
    match service.days {
        Some(days) => node.typed("cv:processingTime", format!("P{days}D"), xsd::DURATION),
        None => node,
    }
}

fn links(mut node: Node, service: &PublicService) -> Node {
    let part = |name: &str| format!("{}#{name}", service.page);
    node = node
        .holds("cv:hasCompetentAuthority", authority(&service.authority))
        .holds("dct:spatial", territory(&service.authority.territory))
        .holds(
            "cv:contactPoint",
            contact(&part("contact"), &service.contact),
        )
        .holds("cpsv:produces", output(&part("output"), service))
        .holds("cv:hasChannel", channel(&part("online"), service))
        .holds(
            "cv:hasChannel",
            other_channel(&part("other-ways"), &service.other_ways),
        )
        .holds("cv:hasLegalResource", law(&part("law"), &service.law))
        .holds("cv:hasCost", cost(&part("cost"), service.cost.as_ref()));
    for tag in &service.languages {
        if let Some(address) = language_address(tag) {
            node = node.leads("dct:language", &address, "dct:LinguisticSystem");
        }
    }
    for one in &service.audience {
        node = node.holds("dct:audience", concept(one));
    }
    for one in &service.events {
        node = node.holds("cv:isGroupedBy", event(one, &service.address));
    }
    for (number, input) in service.inputs.iter().enumerate() {
        let number = number + 1;
        node = node.holds(
            "cpsv:hasInput",
            evidence(&part(&format!("input-{number}")), number, input),
        );
    }
    node
}

fn concept(concept: &Concept) -> Option<Node> {
    Node::new(&concept.address, "skos:Concept")
        .map(|node| node.texts("skos:prefLabel", &concept.name))
}

/// It is what a service and what an authority reach to, and the profile asks for another class in each place.
fn territory(place: &Concept) -> Option<Node> {
    let node = Node::new(&place.address, "dct:Location")?.kind("atu:atu-type");
    Some(node.texts("skos:prefLabel", &place.name))
}

fn authority(body: &Authority) -> Option<Node> {
    Node::new(&body.address, "cv:PublicOrganisation").map(|node| {
        node.text("dct:identifier", &body.identifier)
            .texts("skos:prefLabel", &body.name)
            .holds("dct:spatial", territory(&body.territory))
    })
}

fn contact(address: &str, contact: &Contact) -> Option<Node> {
    let is_empty = contact.email.is_empty() && contact.phone.is_empty() && contact.page.is_empty();
    if is_empty {
        return None;
    }
    let node = Node::new(address, "cv:ContactPoint")?
        .text("cv:email", &contact.email)
        .text("cv:telephone", &contact.phone);
    Some(match contact.page.is_empty() {
        true => node,
        false => node.leads("cv:contactPage", &contact.page, "foaf:Document"),
    })
}

fn output(address: &str, service: &PublicService) -> Option<Node> {
    Node::new(address, "cv:Output").map(|node| {
        node.text("dct:identifier", "output")
            .texts("dct:title", &service.output)
    })
}

fn channel(address: &str, service: &PublicService) -> Option<Node> {
    Node::new(address, "cv:Channel").map(|node| {
        node.text("dct:identifier", "online")
            .leads("foaf:page", &service.page, "foaf:Document")
    })
}

fn other_channel(address: &str, words: &Texts) -> Option<Node> {
    if words.is_empty() {
        return None;
    }
    Node::new(address, "cv:Channel").map(|node| {
        node.text("dct:identifier", "other-ways")
            .texts("dct:description", words)
    })
}

fn law(address: &str, words: &Texts) -> Option<Node> {
    if words.is_empty() {
        return None;
    }
    Node::new(address, "eli:LegalResource").map(|node| node.texts("dct:description", words))
}

fn cost(address: &str, cost: Option<&Cost>) -> Option<Node> {
    let cost = cost?;
    let currency = format!("{EU}/currency/{}", cost.currency);
    Node::new(address, "cv:Cost").map(|node| {
        node.text("dct:identifier", "cost")
            .typed("cv:hasValue", cost.value.as_str(), xsd::DOUBLE)
            .leads("cv:currency", &currency, "skos:Concept")
    })
}

fn event(event: &Event, service: &str) -> Option<Node> {
    let kind = match event.is_of_business {
        true => "cv:BusinessEvent",
        false => "cv:LifeEvent",
    };
    let node = Node::new(&event.address, "cv:Event")?.kind(kind);
    Some(
        node.text("dct:identifier", &event.identifier)
            .texts("dct:title", &event.title)
            .link("cv:hasRelatedService", service),
    )
}

fn evidence(address: &str, number: usize, words: &Texts) -> Option<Node> {
    Node::new(address, "cv:Evidence").map(|node| {
        node.text("dct:identifier", &format!("input-{number}"))
            .texts("dct:title", words)
    })
}
