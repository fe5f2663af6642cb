//! What stands to vote, as voters see it and fill it in.

use stoa_envelopes::{Ballot, Choice, Tracking};
use stoa_kernel::{Error, Reader, Result};
use stoa_payments::Money;
use stoa_web::{
    FormErrors, Markup, Visitor,
    components::{checkbox, checkboxes, text_input},
    html,
};

use super::show_results::Names;
use crate::{
    casework::random,
    model::{
        Scene,
        budget::{Pot, Project},
        election::{Election, Item, OnBudget},
    },
    pages::budget::telling::in_words,
    store,
};

/// What stands to vote.
#[derive(Default)]
pub struct Slate {
    /// The projects that do; none where it is on options of its own.
    pub standing: Vec<(Item, Project)>,
    pub pots: Vec<Pot>,
    /// The page of the projects.
    pub path: String,
}

/// What somebody filled in: numbers of options or projects, and what stands beside them.
pub type Filled = Vec<(String, String)>;

impl Slate {
    pub async fn read(db: &mut Reader, scene: &Scene, election: &Election) -> Result<Self> {
        let Some(budget) = &election.budget else {
            return Ok(Slate::default());
        };
        let mut components = scene.setup.components.iter();
        let projects = components.find(|one| one.id == budget.projects);
        let slug = projects.map_or("", |one| &one.slug);
        Ok(Slate {
            standing: store::election::standing(db, election).await?,
            pots: store::budget::pots_of(db, budget.projects).await?,
            path: format!("{}/{slug}", scene.setup.process.path()),
        })
    }

    pub fn items(&self) -> Vec<Item> {
        self.standing.iter().map(|(item, _)| item.clone()).collect()
    }

    /// The projects of a pot.
    pub fn of_pot(&self, pot: &Pot) -> Vec<&(Item, Project)> {
        let all = self.standing.iter();
        all.filter(|(item, _)| item.pot == pot.id).collect()
    }

    pub fn project(&self, number: u32) -> Option<&Project> {
        let mut all = self.standing.iter();
        all.find(|(item, _)| item.number == number)
            .map(|(_, project)| project)
    }

    /// What a ballot says of a project, `7:3`, with its name: points and places stand behind it.
    pub fn chosen(&self, visitor: &Visitor, budget: &OnBudget, choice: &str) -> Markup {
        let (number, value) = choice.split_once(':').unwrap_or((choice, ""));
        let project = number.parse().ok().and_then(|number| self.project(number));
        html! {
            @match project {
                Some(project) => bdi { (project.title.get(visitor.lang())) },
                None => code dir="ltr" { (choice) },
            }
            @if !budget.rule.form.is_ticked() && project.is_some() { ": " (value) }
        }
    }
}

impl Names for Slate {
    fn link(&self, visitor: &Visitor, number: u32) -> Markup {
        let title = self.project(number);
        let title = title.map_or("", |project| project.title.get(visitor.lang()));
        html! { a.govuk-link href={ (self.path) "/projects/" (number) } dir="auto" { (title) } }
    }

    fn sum(&self, visitor: &Visitor, minor: i64) -> String {
        let currency = self.pots.first().map(|pot| pot.money.currency);
        currency.map_or_else(
            || visitor.number(minor),
            |currency| in_words(visitor, Money::new(minor, currency)),
        )
    }
}

/// What came with the form: what was ticked under `choice`, numbers under `choice-7`.
pub fn filled(fields: &[(String, String)]) -> Filled {
    let one = |(name, value): &(String, String)| match name.strip_prefix("choice") {
        Some("") => Some((value.clone(), "1".to_owned())),
        Some(rest) => {
            let value = value.trim();
            let number = rest.strip_prefix('-')?;
            let is_given = !value.is_empty() && value != "0";
            is_given.then(|| (number.to_owned(), value.to_owned()))
        }
        None => None,
    };
    fields.iter().filter_map(one).collect()
}

/// What is said of choices that do not keep to the limits.
pub fn fault_of_choice(election: &Election) -> &'static str {
    let budget = election.budget.as_ref();
    budget.map_or("participation-election-fault-choice", |budget| {
        budget.rule.form.fault()
    })
}

/// The ballot of what was filled in, under a new number. `Invalid` on `choice` where it does not keep to the limits.
pub fn fill_in(election: &Election, slate: &Slate, filled: &Filled) -> Result<Ballot> {
    let wrong = || Error::invalid("choice", fault_of_choice(election));
    let choice = |(number, value): &(String, String)| {
        let project = number.parse().map_err(|_error| wrong())?;
        let value = value.parse().map_err(|_error| wrong())?;
        Ok(Choice { project, value })
    };
    let choices: Result<Vec<Choice>> = filled.iter().map(choice).collect();
    let tracking = Tracking::draw(&mut random()?);
    let ballot = Ballot::new(tracking, choices?).map_err(|_twice| wrong())?;
    if election.is_valid(&slate.items(), &ballot) {
        Ok(ballot)
    } else {
        Err(wrong())
    }
}

/// The fields of a ballot.
pub fn ballot_fields(
    visitor: &Visitor,
    (election, slate): (&Election, &Slate),
    filled: &Filled,
    errors: &FormErrors,
) -> Markup {
    match &election.budget {
        None => options(visitor, election, filled, errors),
        Some(budget) => html! {
            (how_to_fill(visitor, election, budget))
            @if budget.rule.form.is_ticked() {
                (ticks(visitor, slate, filled, errors))
            } @else {
                (numbers(visitor, slate, filled, errors))
            }
        },
    }
}

/// How a ballot on projects is filled in.
pub fn how_to_fill(visitor: &Visitor, election: &Election, budget: &OnBudget) -> Markup {
    let args = [
        ("most", i64::from(election.most).into()),
        ("points", i64::from(budget.rule.points).into()),
    ];
    let key = format!("participation-election-fill-{}", budget.rule.form.name());
    html! { p.govuk-body { (visitor.t_with(&key, &args)) } }
}

fn options(visitor: &Visitor, election: &Election, filled: &Filled, errors: &FormErrors) -> Markup {
    let option = |(place, text): (usize, &str)| {
        let value = (place + 1).to_string();
        let is_chosen = filled.iter().any(|(number, _)| *number == value);
        let item = checkbox(value, html! { bdi { (text) } });
        if is_chosen { item.checked() } else { item }
    };
    let options = election.options_in(visitor.lang()).into_iter().enumerate();
    html! {
        (checkboxes("choice").legend(visitor.t("participation-election-options")).items(options.map(option))
            .error_option(visitor.error_of(errors, "choice")))
    }
}

/// A pot's name, with what it holds.
fn over(visitor: &Visitor, pot: &Pot) -> String {
    let args = [
        ("pot", pot.name.get(visitor.lang()).into()),
        ("money", in_words(visitor, pot.money).into()),
    ];
    visitor.t_with("participation-election-pot", &args)
}

fn ticks(visitor: &Visitor, slate: &Slate, filled: &Filled, errors: &FormErrors) -> Markup {
    let item = |(item, project): &(Item, Project)| {
        let value = item.number.to_string();
        let is_chosen = filled.iter().any(|(number, _)| *number == value);
        let name = html! { bdi { (project.title.get(visitor.lang())) } };
        let choice = checkbox(value, name).hint(hint(visitor, slate, item));
        if is_chosen { choice.checked() } else { choice }
    };
    let mut error = visitor.error_of(errors, "choice");
    html! {
        @for (place, pot) in slate.pots.iter().filter(|pot| !slate.of_pot(pot).is_empty()).enumerate() {
            @let prefix = if place == 0 { "choice".to_owned() } else { format!("choice-{}", pot.id) };
            (checkboxes("choice").id_prefix(prefix).legend(over(visitor, pot))
                .items(slate.of_pot(pot).into_iter().map(item)).error_option(error.take()))
        }
    }
}

fn numbers(visitor: &Visitor, slate: &Slate, filled: &Filled, errors: &FormErrors) -> Markup {
    let field = |(item, project): &(Item, Project)| {
        let number = item.number.to_string();
        let given = filled.iter().find(|(other, _)| *other == number);
        let name = project.title.get(visitor.lang());
        html! {
            (text_input(format!("choice-{number}"), name).hint(hint(visitor, slate, item)).width(3).inputmode("numeric")
                .autocomplete("off").value(given.map_or("", |(_, value)| value.as_str())))
        }
    };
    html! {
        @if let Some(error) = visitor.error_of(errors, "choice") {
            p.govuk-error-message #choice tabindex="-1" { (error) }
        }
        @for pot in &slate.pots {
            @let of_pot = slate.of_pot(pot);
            @if !of_pot.is_empty() {
                h2.govuk-heading-m { (over(visitor, pot)) }
                @for one in of_pot { (field(one)) }
            }
        }
    }
}

/// What a project costs, with the way to what it is.
fn hint(visitor: &Visitor, slate: &Slate, item: &Item) -> Markup {
    html! {
        (slate.sum(visitor, item.cost)) " · "
        a.govuk-link href={ (slate.path) "/projects/" (item.number) } target="_blank" rel="noopener" { (visitor.t("participation-election-read-project")) }
    }
}
