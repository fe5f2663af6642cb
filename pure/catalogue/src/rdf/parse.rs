//! Bytes of RDF as triples, leniently and within limits.

use oxjsonld::{JsonLdParser, JsonLdSyntaxError};
use oxrdf::{GraphName, Triple};
use oxrdfxml::RdfXmlParser;
use oxttl::TurtleParser;

use super::Form;
use crate::{Finding, Limits, Unread, limits::json_depth};

/// The triples of a document, and what was left out. `base` is the address that relative ones are relative to.
pub fn triples(
    bytes: &[u8],
    form: Form,
    base: &str,
    limits: &Limits,
) -> Result<(Vec<Triple>, Vec<Finding>), Unread> {
    let mut taken = Taken {
        triples: Vec::new(),
        findings: Vec::new(),
        limits,
    };
    match form {
        Form::Turtle => turtle(bytes, base, &mut taken),
        Form::RdfXml => rdf_xml(bytes, base, &mut taken)?,
        Form::JsonLd => json_ld(bytes, base, &mut taken)?,
    }
    Ok((taken.triples, taken.findings))
}

struct Taken<'l> {
    triples: Vec<Triple>,
    findings: Vec<Finding>,
    limits: &'l Limits,
}

impl Taken<'_> {
    /// Whether there is room for more.
    fn triple(&mut self, triple: Triple) -> bool {
        if self.triples.len() >= self.limits.statements {
            let most = u64::try_from(self.limits.statements).unwrap_or(u64::MAX);
            self.findings.push(Finding::TooMany {
                what: "statements".to_owned(),
                most,
            });
            return false;
        }
        self.triples.push(triple);
        true
    }

    fn fault(&mut self, line: u64, problem: String) -> bool {
        self.findings.push(Finding::Syntax { line, problem });
        self.findings.len() < self.limits.findings
    }
}

/// After a statement that is none the parser goes on behind the next full stop.
fn turtle(bytes: &[u8], base: &str, taken: &mut Taken<'_>) {
    let plain = || TurtleParser::new().lenient();
    let parser = plain().with_base_iri(base).unwrap_or_else(|_| plain());
    for triple in parser.for_slice(bytes) {
        let goes_on = match triple {
            Ok(triple) => taken.triple(triple),
            Err(error) => taken.fault(error.location().start.line + 1, error.to_string()),
        };
        if !goes_on {
            break;
        }
    }
}

fn rdf_xml(bytes: &[u8], base: &str, taken: &mut Taken<'_>) -> Result<(), Unread> {
    if has_nested_entities(bytes) {
        return Err(Unread::Entities);
    }
    let plain = || RdfXmlParser::new().lenient();
    let parser = plain().with_base_iri(base).unwrap_or_else(|_| plain());
    let mut in_a_row = 0;
    for triple in parser.for_slice(bytes) {
        let goes_on = match triple {
            Ok(triple) => {
                in_a_row = 0;
                taken.triple(triple)
            }
            // XML that is broken stays so: the same fault comes again and again.
            Err(error) => {
                in_a_row += 1;
                taken.fault(0, error.to_string()) && in_a_row < 3
            }
        };
        if !goes_on {
            break;
        }
    }
    Ok(())
}

fn json_ld(bytes: &[u8], base: &str, taken: &mut Taken<'_>) -> Result<(), Unread> {
    if json_depth(bytes) > taken.limits.depth {
        return Err(Unread::TooDeep(taken.limits.depth));
    }
    let plain = || JsonLdParser::new().lenient();
    let parser = plain().with_base_iri(base).unwrap_or_else(|_| plain());
    for quad in parser.for_slice(bytes) {
        let goes_on = match quad {
            // Named graphs are provenance of their own; catalogues stand in the default one.
            Ok(quad) if quad.graph_name == GraphName::DefaultGraph => {
                taken.triple(Triple::new(quad.subject, quad.predicate, quad.object))
            }
            Ok(_) => true,
            Err(error) if taken.triples.is_empty() => {
                return Err(Unread::JsonLd(error.to_string()));
            }
            Err(error) => {
                taken.fault(line_of(&error), error.to_string());
                false
            }
        };
        if !goes_on {
            break;
        }
    }
    Ok(())
}

fn line_of(error: &JsonLdSyntaxError) -> u64 {
    error.location().map_or(0, |place| place.start.line + 1)
}

/// Whether an entity is declared by another, which is how a few bytes become many ("billion laughs").
fn has_nested_entities(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    text.match_indices("<!ENTITY").any(|(start, _)| {
        let declared = text.get(start..).unwrap_or_default();
        let declared = declared.split('>').next().unwrap_or_default();
        declared.contains('&') || declared.len() > 1000
    })
}
