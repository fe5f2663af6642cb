//! How a service does, for everybody: how many come to the end and where the others leave, how long it takes, whether promises are kept,
//! what people say. Of the last twelve months; what is fewer than five is told to nobody.

mod more;

use maud::{Markup, Render, html};
use stoa_forms::Localised;
use stoa_kernel::{OrNotFound, Reader, Result};
use stoa_web::{
    PageResult, Path, Visitor,
    components::{bar_chart, cell, number_cell, summary_list, table},
};

use super::{feedback::SCORES, figures_channels, words::say};
use crate::{
    model::{
        ServiceFile,
        figures::{Figures, LEAST, Share, What, a_year_of_months},
    },
    store::{self, counts},
};

/// The figures of a service over the last twelve months, this one among them.
pub async fn of(visitor: &Visitor, db: &mut Reader, service: &str) -> Result<Figures> {
    let today = visitor.in_town(visitor.now()).date();
    let counted = counts::of_service(db, service, &a_year_of_months(today)).await?;
    Ok(Figures::of(counted))
}

/// `/services/{slug}/figures`
pub async fn page(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let mut db = visitor.read().await?;
    let service = store::find_service(&mut db, &slug).await?.or_not_found()?;
    let current = service.current.or_not_found()?;
    let version = store::find_version(&mut db, current)
        .await?
        .or_not_found()?;
    let figures = of(&visitor, &mut db, &slug).await?;
    drop(db);
    let file = ServiceFile::of(&version)?;
    let name = say(&visitor, &file.name);
    let title = visitor.t_with("services-desk-figures-title", &[("service", name.into())]);
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("services-title"), "/services")
        .breadcrumb(name, format!("/services/{slug}"))
        .description(visitor.t("services-desk-figures-lead"));
    let told = Told {
        visitor: &visitor,
        file: &file,
        figures: &figures,
    };
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                h1.govuk-heading-l { (title) }
                p.govuk-body-l { (visitor.t("services-desk-figures-lead")) }
                (told.summary())
                (figures_channels::part(&visitor, &figures))
                (told.channels())
                (told.steps())
                (told.appeals())
                (told.pages())
                (told.mistakes())
                (told.scores())
                p.govuk-body { (visitor.t("services-desk-figures-few")) }
            }
        }
    }))
}

struct Told<'a> {
    visitor: &'a Visitor,
    file: &'a ServiceFile,
    figures: &'a Figures,
}

impl Told<'_> {
    /// A number, unless it is so small that somebody might be known by it.
    fn number(&self, n: i64) -> String {
        if (1..LEAST).contains(&n) {
            return self
                .visitor
                .t_with("services-desk-fewer", &[("least", LEAST.into())]);
        }
        self.visitor.number(n)
    }

    fn share(&self, share: Option<Share>) -> String {
        match share {
            None => self.visitor.t("services-desk-too-few"),
            Some(share) => {
                let percent = self.visitor.percent(share.ratio());
                let of = self.visitor.number(share.of);
                let args = [
                    ("share", percent.as_str().into()),
                    ("of", of.as_str().into()),
                ];
                self.visitor.t_with("services-desk-share", &args)
            }
        }
    }

    fn days(&self, what: What) -> String {
        match self.figures.days(what) {
            None => self.visitor.t("services-desk-too-few"),
            Some((half, most)) => {
                let args = [("half", half.into()), ("most", most.into())];
                self.visitor.t_with("services-measured", &args)
            }
        }
    }

    fn summary(&self) -> Markup {
        let (visitor, figures) = (self.visitor, self.figures);
        let ended = |kind: &str| self.number(figures.get(What::Ended, kind));
        let satisfaction = figures.satisfaction().map(|(mean, all)| {
            let (mean, all) = (visitor.decimal(mean, 1), visitor.number(all));
            let args = [("mean", mean.as_str().into()), ("of", all.as_str().into())];
            visitor.t_with("services-desk-mean", &args)
        });
        let promise = [("days", self.file.promise_days.into())];
        summary_list()
            .row(
                visitor.t("services-desk-sent"),
                self.number(figures.sum(What::Sent)),
            )
            .row(
                visitor.t("services-desk-completion"),
                self.share(figures.completion()),
            )
            .row(
                visitor.t("services-desk-digital"),
                self.share(figures.digital()),
            )
            .row(visitor.t("services-status-granted"), ended("granted"))
            .row(visitor.t("services-status-refused"), ended("refused"))
            .row(visitor.t("services-status-withdrawn"), ended("withdrawn"))
            .row(
                visitor.t("services-desk-days-to-take"),
                self.days(What::DaysToTake),
            )
            .row(
                visitor.t("services-desk-days-to-decide"),
                self.days(What::DaysToDecide),
            )
            .row(
                visitor.t_with("services-desk-kept", &promise),
                self.share(figures.kept()),
            )
            .row(
                visitor.t("services-desk-satisfaction"),
                satisfaction.unwrap_or_else(|| visitor.t("services-desk-too-few")),
            )
            .render()
    }

    /// Page by page: how many answered it, and how many left there for good.
    fn pages(&self) -> Markup {
        let (visitor, figures) = (self.visitor, self.figures);
        let row = |title: &str, answered: Option<i64>, slug: &str| {
            let answered = answered.map(|n| self.number(n));
            [
                cell(html! { bdi { (title) } }),
                number_cell(answered.unwrap_or_default()),
                number_cell(self.number(figures.get(What::Dropped, slug))),
            ]
        };
        let pages = self.file.form.pages.iter().map(|page| {
            let answered = figures.get(What::Answered, &page.slug);
            row(say(visitor, &page.title), Some(answered), &page.slug)
        });
        let check = visitor.t("services-check-title");
        let last = std::iter::once(row(&check, None, "check"));
        html! {
            h2.govuk-heading-m { (visitor.t("services-desk-where-people-leave")) }
            (table()
                .column(visitor.t("services-desk-column-page"))
                .column(number_cell(visitor.t("services-desk-column-answered")))
                .column(number_cell(visitor.t("services-desk-column-left")))
                .rows(pages.chain(last))
                .stacking(visitor.t("services-desk-where-people-leave")))
        }
    }

    /// Which questions are hard: whose answers were refused most often, ten of them.
    fn mistakes(&self) -> Markup {
        let mut mistakes: Vec<(&str, i64)> = self.figures.kinds(What::Mistaken).collect();
        mistakes.retain(|(_, n)| *n >= LEAST);
        mistakes.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
        if mistakes.is_empty() {
            return html! {};
        }
        let visitor = self.visitor;
        let rows = mistakes.iter().take(10).map(|(key, n)| {
            let label = self.question(key).map_or(*key, |label| say(visitor, label));
            [
                cell(html! { bdi { (label) } }),
                number_cell(visitor.number(*n)),
            ]
        });
        html! {
            h2.govuk-heading-m { (visitor.t("services-desk-mistakes")) }
            (table()
                .column(visitor.t("services-desk-column-question"))
                .column(number_cell(visitor.t("services-desk-column-mistakes")))
                .rows(rows))
        }
    }

    fn question(&self, key: &str) -> Option<&Localised> {
        let mut pages = self.file.form.pages.iter();
        pages
            .find_map(|page| page.question(key))
            .map(|question| &question.label)
    }

    fn scores(&self) -> Markup {
        let (visitor, figures) = (self.visitor, self.figures);
        if figures.satisfaction().is_none() {
            return html! {};
        }
        let title = visitor.t("services-desk-satisfaction");
        let (answer, people) = (
            visitor.t("services-desk-column-score"),
            visitor.t("services-desk-column-people"),
        );
        let chart = bar_chart(title, answer, people);
        let told = |n: i64| if (1..LEAST).contains(&n) { 0 } else { n };
        #[expect(
            clippy::cast_precision_loss,
            reason = "there are fewer than 2^52 answers"
        )]
        let chart = SCORES.iter().fold(chart, |chart, (score, key)| {
            let n = figures.get(What::Score, score);
            chart.bar(visitor.t(key), told(n) as f64, self.number(n))
        });
        chart.render()
    }
}
