//! Who may do what: the Cedar policies of all modules, checked against their schema at start, asked by every command.

use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap, HashSet},
    str::FromStr,
    sync::{Arc, Mutex, PoisonError},
};

use cedar_policy::{
    Authorizer, Context, Decision, Entities, Entity, EntityId, EntityTypeName, EntityUid, PolicyId,
    PolicySet, Request, RestrictedExpression, Schema, SchemaFragment, ValidationMode, Validator,
};

use crate::{
    actor::Actor,
    error::{Error, Result},
};

mod declared;

pub use declared::{Action, AttributeKind, ResourceKind};

/// Who can act at all, for the policies of every module.
const PRINCIPALS: &str = r#"
entity Anonymous;
entity Person { number: Long };
entity Staff { number: Long, roles: Set<String>, agency: String, teams: Set<String> };
entity Program { number: Long, roles: Set<String> };
entity System;
"#;

/// A module's policies: its entity types and actions, and who may do them. Each policy carries
/// `@id("…")` and `@reason("…")`, in words, for the page that answers "who may do this, and why".
#[derive(Debug, Clone, Copy)]
pub struct PolicySource {
    pub module: &'static str,
    /// Cedar schema, in its own notation.
    pub schema: &'static str,
    pub policies: &'static str,
}

/// What something is done to, as the policies see it.
#[derive(Debug, Clone, PartialEq)]
pub struct Resource {
    kind: Cow<'static, str>,
    id: String,
    attributes: Vec<(Cow<'static, str>, Attribute)>,
}

/// An attribute of a resource.
#[derive(Debug, Clone, PartialEq)]
pub enum Attribute {
    Text(String),
    Number(i64),
    Flag(bool),
    /// A set: of people, say, whom a policy leaves out.
    Numbers(Vec<i64>),
}

impl Resource {
    /// A resource of an entity type that the module's schema declares.
    pub fn new(kind: impl Into<Cow<'static, str>>, id: impl ToString) -> Self {
        Resource {
            kind: kind.into(),
            id: id.to_string(),
            attributes: Vec::new(),
        }
    }

    pub fn text(self, name: &'static str, value: impl Into<String>) -> Self {
        self.with(name, Attribute::Text(value.into()))
    }

    pub fn number(self, name: &'static str, value: i64) -> Self {
        self.with(name, Attribute::Number(value))
    }

    pub fn flag(self, name: &'static str, value: bool) -> Self {
        self.with(name, Attribute::Flag(value))
    }

    /// A set of numbers, which may be empty.
    pub fn numbers(self, name: &'static str, values: impl Into<Vec<i64>>) -> Self {
        self.with(name, Attribute::Numbers(values.into()))
    }

    /// The same resource with one more attribute.
    pub fn with(mut self, name: impl Into<Cow<'static, str>>, value: Attribute) -> Self {
        self.attributes.push((name.into(), value));
        self
    }
}

/// A decision with the policies that made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub allowed: bool,
    /// The id of each policy that decided, `reports.anyone_reports`; none when nothing allows it.
    pub rules: Vec<String>,
}

/// One policy as the page of permissions shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    pub module: &'static str,
    pub id: String,
    /// Its `@reason`, in English; pages have it in the reader's language.
    pub reason: String,
    /// The policy itself, in Cedar's notation.
    pub text: String,
}

/// All policies of the house. Cheap to clone.
#[derive(Clone)]
pub struct Policy {
    inner: Arc<Inner>,
}

struct Inner {
    set: PolicySet,
    schema: Option<Schema>,
    rules: Vec<Rule>,
    actions: Vec<Action>,
    authorizer: Authorizer,
    /// Decisions depend on nothing but what is in the key, so they can be kept.
    known: Mutex<HashMap<String, Answer>>,
}

/// What stands for a policy where the house itself acts, which is always allowed.
const HOUSE: &str = "kernel.house";
/// How many decisions are kept.
const KNOWN: usize = 20_000;

impl std::fmt::Debug for Policy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Policy")
            .field("rules", &self.inner.rules.len())
            .finish_non_exhaustive()
    }
}

impl Policy {
    /// Reads and validates the policies of all modules. `Broken` with Cedar's own words when one is wrong.
    pub fn load(sources: &[PolicySource]) -> Result<Self> {
        let mut fragments = vec![fragment("kernel", PRINCIPALS)?];
        let mut set = PolicySet::new();
        let (mut rules, mut declared) = (Vec::new(), Vec::new());
        for source in sources {
            let fragment = fragment(source.module, source.schema)?;
            declared.push((source.module, declared::json(&fragment)?));
            fragments.push(fragment);
            add_policies(source, &mut set, &mut rules)?;
        }
        let schema = Schema::from_schema_fragments(fragments)
            .map_err(|error| Error::broken("the policies' schema", error))?;
        let report = Validator::new(schema.clone()).validate(&set, ValidationMode::Strict);
        let faults: Vec<_> = report
            .validation_errors()
            .map(ToString::to_string)
            .collect();
        if !faults.is_empty() {
            return Err(Error::Broken(format!(
                "the policies do not fit: {}",
                faults.join("; ")
            )));
        }
        let (authorizer, known) = (Authorizer::new(), Mutex::default());
        let inner = Inner {
            set,
            schema: Some(schema),
            rules,
            actions: declared::actions(&declared),
            authorizer,
            known,
        };
        Ok(Policy {
            inner: Arc::new(inner),
        })
    }

    /// `Denied` when no policy allows it.
    pub fn ask(&self, actor: &Actor, action: &str, resource: &Resource) -> Result<()> {
        if self.explain(actor, action, resource)?.allowed {
            Ok(())
        } else {
            Err(Error::denied("kernel-denied"))
        }
    }

    /// Whether the actor may, for a page that shows or leaves out a button.
    pub fn allows(&self, actor: &Actor, action: &str, resource: &Resource) -> bool {
        self.explain(actor, action, resource)
            .is_ok_and(|answer| answer.allowed)
    }

    /// The decision and why.
    pub fn explain(&self, actor: &Actor, action: &str, resource: &Resource) -> Result<Answer> {
        if let Actor::System(_) = actor {
            return Ok(Answer {
                allowed: true,
                rules: vec![HOUSE.to_owned()],
            });
        }
        let key = format!("{action}\u{0}{actor:?}\u{0}{resource:?}");
        let mut known = self
            .inner
            .known
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if let Some(answer) = known.get(&key) {
            return Ok(answer.clone());
        }
        let answer = self.decide(actor, action, resource)?;
        if known.len() >= KNOWN {
            known.clear();
        }
        known.insert(key, answer.clone());
        Ok(answer)
    }

    /// Every policy, in the modules' order.
    pub fn rules(&self) -> &[Rule] {
        &self.inner.rules
    }

    /// Every action that the modules declare, in their order.
    pub fn actions(&self) -> &[Action] {
        &self.inner.actions
    }

    fn decide(&self, actor: &Actor, action: &str, resource: &Resource) -> Result<Answer> {
        let broken = |error: String| Error::Broken(format!("policy for {action}: {error}"));
        let principal = principal_entity(actor).map_err(broken)?;
        let thing = resource_entity(resource).map_err(broken)?;
        let action_uid = uid("Action", action).map_err(broken)?;
        let request = Request::new(
            principal.uid(),
            action_uid,
            thing.uid(),
            Context::empty(),
            self.inner.schema.as_ref(),
        );
        // An actor that the action's declaration does not name is simply not allowed.
        let Ok(request) = request else {
            return Ok(Answer {
                allowed: false,
                rules: Vec::new(),
            });
        };
        let entities = Entities::from_entities([principal, thing], self.inner.schema.as_ref())
            .map_err(|error| broken(error.to_string()))?;
        let response = self
            .inner
            .authorizer
            .is_authorized(&request, &self.inner.set, &entities);
        let diagnostics = response.diagnostics();
        if let Some(error) = diagnostics.errors().next() {
            return Err(broken(error.to_string()));
        }
        let rules = diagnostics.reason().map(ToString::to_string).collect();
        Ok(Answer {
            allowed: response.decision() == Decision::Allow,
            rules,
        })
    }
}

fn fragment(module: &str, schema: &str) -> Result<SchemaFragment> {
    let (fragment, warnings) = SchemaFragment::from_cedarschema_str(schema)
        .map_err(|error| Error::Broken(format!("the schema of {module}: {error:?}")))?;
    for warning in warnings {
        tracing::warn!(module, %warning, "policy schema");
    }
    Ok(fragment)
}

fn add_policies(source: &PolicySource, set: &mut PolicySet, rules: &mut Vec<Rule>) -> Result<()> {
    let wrong = |what: String| Error::Broken(format!("the policies of {}: {what}", source.module));
    let parsed =
        PolicySet::from_str(source.policies).map_err(|error| wrong(format!("{error:?}")))?;
    for policy in parsed.policies() {
        let id = policy
            .annotation("id")
            .map(|id| format!("{}.{id}", source.module));
        let id = id.ok_or_else(|| wrong(format!("one has no @id: {policy}")))?;
        let reason = policy.annotation("reason").unwrap_or_default().to_owned();
        if reason.is_empty() {
            return Err(wrong(format!("{id} has no @reason")));
        }
        rules.push(Rule {
            module: source.module,
            id: id.clone(),
            reason,
            text: policy.to_string(),
        });
        set.add(policy.new_id(PolicyId::new(id)))
            .map_err(|error| wrong(error.to_string()))?;
    }
    Ok(())
}

fn uid(kind: &str, id: &str) -> Result<EntityUid, String> {
    let kind = EntityTypeName::from_str(kind).map_err(|error| error.to_string())?;
    Ok(EntityUid::from_type_name_and_id(kind, EntityId::new(id)))
}

fn texts(values: &[String]) -> RestrictedExpression {
    RestrictedExpression::new_set(values.iter().cloned().map(RestrictedExpression::new_string))
}

fn principal_entity(actor: &Actor) -> Result<Entity, String> {
    let number = RestrictedExpression::new_long(actor.number());
    let mut attributes = HashMap::new();
    let kind = match actor {
        Actor::Anonymous => "Anonymous",
        Actor::Person { .. } => "Person",
        Actor::Staff(_) => "Staff",
        Actor::Program { .. } => "Program",
        Actor::System(_) => "System",
    };
    if matches!(
        actor,
        Actor::Person { .. } | Actor::Staff(_) | Actor::Program { .. }
    ) {
        attributes.insert("number".to_owned(), number);
    }
    if matches!(actor, Actor::Staff(_) | Actor::Program { .. }) {
        attributes.insert("roles".to_owned(), texts(actor.roles()));
    }
    if let Actor::Staff(staff) = actor {
        let agency = RestrictedExpression::new_string(staff.agency.clone());
        attributes.insert("agency".to_owned(), agency);
        attributes.insert("teams".to_owned(), texts(&staff.teams));
    }
    entity(uid(kind, &actor.number().to_string())?, attributes)
}

fn resource_entity(resource: &Resource) -> Result<Entity, String> {
    let attributes = resource.attributes.iter().map(|(name, value)| {
        let value = match value {
            Attribute::Text(text) => RestrictedExpression::new_string(text.clone()),
            Attribute::Number(number) => RestrictedExpression::new_long(*number),
            Attribute::Flag(flag) => RestrictedExpression::new_bool(*flag),
            Attribute::Numbers(numbers) => RestrictedExpression::new_set(
                numbers.iter().copied().map(RestrictedExpression::new_long),
            ),
        };
        (name.clone().into_owned(), value)
    });
    entity(uid(&resource.kind, &resource.id)?, attributes.collect())
}

fn entity(
    uid: EntityUid,
    attributes: HashMap<String, RestrictedExpression>,
) -> Result<Entity, String> {
    Entity::new(uid, attributes, HashSet::new()).map_err(|error| error.to_string())
}

/// The rules by module, for the page of permissions.
pub fn rules_by_module(policy: &Policy) -> BTreeMap<&'static str, Vec<&Rule>> {
    let mut by_module: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for rule in policy.rules() {
        by_module.entry(rule.module).or_default().push(rule);
    }
    by_module
}
