//! The form by which a chart is chosen.

use stoa_web::{
    FormErrors, Markup,
    components::{button, select},
    html,
};

use super::Chart;
use crate::charts::{Shape, Step, values_of};

pub fn form(chart: &Chart<'_>, errors: &FormErrors) -> Markup {
    let Chart {
        visitor,
        subject,
        asked,
    } = chart;
    let columns = || {
        let all = subject.columns.iter();
        all.map(|column| (column.name.clone(), column.label().to_owned()))
    };
    let shapes = Shape::ALL.map(|shape| {
        (
            shape.name(),
            visitor.t(&format!("opendata-chart-kind-{}", shape.name())),
        )
    });
    let steps = Step::ALL.map(|step| {
        (
            step.name(),
            visitor.t(&format!("opendata-chart-step-{}", step.name())),
        )
    });
    let values = values_of(&subject.columns).map(|(measure, column)| {
        let name = visitor.t(&format!("opendata-measure-{measure}"));
        (
            format!("{measure}:{}", column.name),
            format!("{name}: {}", column.label()),
        )
    });
    let value = asked.value.as_ref();
    let value = value.map_or_else(String::new, |(measure, column)| {
        format!("{measure}:{column}")
    });
    let error = |field: &str| visitor.error_of(errors, field);
    html! {
        form.stoa-choices method="get" action=(format!("{}/chart", subject.path)) {
            @for (name, value) in &subject.kept { input type="hidden" name=(name) value=(value); }
            (select("kind", visitor.t("opendata-chart-kind")).options(shapes).value(asked.shape.map_or("", Shape::name)))
            (select("x", visitor.t("opendata-chart-x")).options(columns()).value(asked.x.as_str()).error_option(error("x")))
            (select("y", visitor.t("opendata-chart-y")).option("", visitor.t("opendata-chart-none"))
                .options(columns()).value(asked.y.as_str()).error_option(error("y")))
            (select("value", visitor.t("opendata-chart-value")).option("", visitor.t("opendata-only-rows"))
                .options(values).value(value).error_option(error("value")))
            (select("colour", visitor.t("opendata-chart-colour")).option("", visitor.t("opendata-chart-none"))
                .options(columns()).value(asked.colour.as_str()).error_option(error("colour")))
            (select("step", visitor.t("opendata-chart-step")).option("", visitor.t("opendata-chart-step-fitting"))
                .options(steps).value(asked.step.map_or("", Step::name)))
            (button(visitor.t("opendata-chart-draw")).secondary())
        }
    }
}
