//! The whole way from a pool and quotas to a list of equally likely panels.

use crate::{
    check::check_list,
    columns::Columns,
    digest::{Lots, digest},
    distribution::Distribution,
    error::{Error, Result},
    fraction::Fraction,
    goldilocks::goldilocks,
    instance::Instance,
    leximin::{Mixture, leximin, maximin},
    nash::nash,
    panel::Panel,
    pool::Pool,
    quotas::Quotas,
    rounding::copies,
    seated::Seated,
    seating::seat,
    stratified::stratified,
    watch::{Doing, Watch, report},
};

/// No list is longer.
pub const MOST_PANELS: u32 = 100_000;

/// What makes one distribution over panels better than another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rule {
    /// The least chance as great as can be, then the next-least, to the end.
    Leximin,
    /// The least chance as great as can be.
    Maximin,
    /// The product of all chances as great as can be.
    Nash,
    /// No chance too great, none too small.
    Goldilocks,
    /// Seat by seat from the most urgent group, as it used to be done.
    Stratified,
}

impl Rule {
    pub const ALL: [Rule; 5] = [
        Rule::Leximin,
        Rule::Maximin,
        Rule::Nash,
        Rule::Goldilocks,
        Rule::Stratified,
    ];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Rule::Leximin => "leximin",
            Rule::Maximin => "maximin",
            Rule::Nash => "nash",
            Rule::Goldilocks => "goldilocks",
            Rule::Stratified => "stratified",
        }
    }
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub rule: Rule,
    /// Seats to fill.
    pub size: u32,
    /// How many equally likely panels the list has.
    pub panels: u32,
    /// A public text that everything follows from that must be decided somehow: in which order people who are alike
    /// take turns, in which order panels stand in the list, and all of the stratified draw.
    pub order: String,
}

/// The list, and what it is worth.
#[derive(Debug, Clone, PartialEq)]
pub struct Selection {
    pub asked: Asked,
    pub instance: Instance,
    /// The distribution before it was rounded to the list; the stratified draw has none.
    pub distribution: Option<Distribution>,
    /// The chance of each person of the pool by that distribution; 0 for people who are set apart.
    pub ideal: Vec<Fraction>,
    /// The panels, each by the places of its people in the pool, ascending.
    pub list: Vec<Vec<usize>>,
    /// On how many panels of the list each person of the pool is.
    pub times: Vec<u32>,
    /// For LEXIMIN, MAXIMIN and GOLDILOCKS: no distribution gives the least likely of those who can be chosen more.
    pub ceiling: Option<f64>,
}

/// Makes the list.
///
/// # Errors
/// [`Error::Infeasible`] with what would help if no panel meets the quotas; [`Error::Asked`] where numbers make no
/// sense; [`Error::Stopped`] if `watch` says so.
pub fn select(
    pool: &Pool,
    quotas: &Quotas,
    seated: &Seated,
    asked: Asked,
    watch: Watch<'_>,
) -> Result<Selection> {
    if asked.panels == 0 || asked.panels > MOST_PANELS {
        return Err(Error::Asked(format!(
            "The list must have from 1 to {MOST_PANELS} panels."
        )));
    }
    let instance = Instance::new(pool, quotas, asked.size, seated)?;
    let mut watch = watch;
    let mut selection = Selection {
        ideal: Vec::new(),
        list: Vec::new(),
        times: vec![0; pool.len()],
        distribution: None,
        ceiling: None,
        instance,
        asked,
    };
    match selection.asked.rule {
        Rule::Stratified => {
            let how = (selection.asked.panels, selection.asked.order.as_str());
            selection.list = stratified(pool, &selection.instance, how, &mut watch)?;
        }
        _ => selection.balance(pool, &mut watch)?,
    }
    for person in selection.list.iter().flatten() {
        selection.times[*person] += 1;
    }
    if selection.distribution.is_none() {
        selection.ideal = (0..pool.len()).map(|at| selection.chance(at)).collect();
    }
    check_list(pool, &selection)?;
    Ok(selection)
}

impl Selection {
    /// A person's exact chance when the list is drawn from.
    pub fn chance(&self, person: usize) -> Fraction {
        Fraction::of(
            u128::from(self.times[person]),
            u128::from(self.asked.panels),
        )
    }

    /// The greatest difference between a person's chance in the list and before rounding.
    pub fn greatest_deviation(&self) -> f64 {
        let people = 0..self.times.len();
        people
            .map(|at| (self.chance(at).value() - self.ideal[at].value()).abs())
            .fold(0.0, f64::max)
    }

    /// SHA-256 of the list in hexadecimal digits, to be published with it: a line a panel, its number, a colon, and its
    /// people's ids in the order of the pool, each after a space.
    pub fn list_digest(&self, ids: &[String]) -> String {
        let line = |(at, panel): (usize, &Vec<usize>)| {
            let people: String = panel
                .iter()
                .map(|person| format!(" {}", ids[*person]))
                .collect();
            format!("{}:{people}", at + 1)
        };
        let lines: Vec<String> = self.list.iter().enumerate().map(line).collect();
        hex::encode(digest(
            &lines.iter().map(String::as_str).collect::<Vec<_>>(),
        ))
    }

    fn balance(&mut self, pool: &Pool, watch: &mut Watch<'_>) -> Result<()> {
        let mut columns = Columns::first(&self.instance)?;
        let Mixture { shares, ceiling } = match self.asked.rule {
            Rule::Maximin => maximin(&mut columns, watch)?,
            Rule::Nash => nash(&mut columns, watch)?,
            Rule::Goldilocks => goldilocks(&mut columns, watch)?,
            _ => leximin(&mut columns, watch)?,
        };
        let distribution = Distribution::of(&columns, &shares);
        report(watch, Doing::Rounding, 0, None)?;
        let copies = copies(&self.instance, &distribution, self.asked.panels);
        let panels = distribution.panels().iter().zip(copies);
        let mut list: Vec<&Panel> = panels
            .flat_map(|((panel, _), copies)| std::iter::repeat_n(panel, copies as usize))
            .collect();
        // Shuffled by a public text, so that neighbours in the list are not alike.
        let mut lots = Lots::of(&["stoa lottery list", &self.asked.order]);
        for at in (1..list.len()).rev() {
            let other = lots.below(at as u64 + 1);
            list.swap(at, usize::try_from(other).unwrap_or(at));
        }
        self.list = seat(pool, &self.instance, &list, &self.asked.order);
        let chances = distribution.chances(&self.instance);
        let of_person =
            |class: &Option<usize>| class.map_or(Fraction::of(0, 1), |class| chances[class]);
        self.ideal = self.instance.class_of.iter().map(of_person).collect();
        self.ceiling = ceiling;
        self.distribution = Some(distribution);
        Ok(())
    }
}
