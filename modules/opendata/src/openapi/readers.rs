//! The part of the OpenAPI document that tells of what pages are made of and programs may want as well: tables in every form, charts, maps,
//! changes and news feeds.

use serde_json::{Map, Value, json};

/// Their paths.
pub fn paths() -> Map<String, Value> {
    let all = tables().into_iter().chain(charts());
    all.chain(maps()).chain(changes()).chain(feeds()).collect()
}

/// An address, what it is called, what it is, and the media type of its answer.
type Told = (&'static str, &'static str, &'static str, &'static str);

const FORMS: [Told; 7] = [
    ("csv", "fetchCsv", "A dataset's table as CSV", "text/csv"),
    (
        "xlsx",
        "fetchWorkbook",
        "The same as an Excel workbook",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    ("json", "fetchJson", "The same as JSON", "application/json"),
    (
        "ndjson",
        "fetchNdJson",
        "The same as JSON, a line a row",
        "application/x-ndjson",
    ),
    (
        "parquet",
        "fetchParquet",
        "The same as Parquet",
        "application/vnd.apache.parquet",
    ),
    (
        "arrow",
        "fetchArrow",
        "The same as an Arrow stream",
        "application/vnd.apache.arrow.stream",
    ),
    (
        "geojson",
        "fetchGeoJson",
        "The same as GeoJSON, where its rows have a place",
        "application/geo+json",
    ),
];

fn tables() -> Vec<(String, Value)> {
    let told = FORMS.into_iter().map(|(ending, id, what, kind)| {
        let mut given = vec![slug()];
        given.extend(selection());
        (
            format!("/data/{{slug}}.{ending}"),
            get(id, what, given, kind),
        )
    });
    told.collect()
}

fn charts() -> Vec<(String, Value)> {
    let forms: [Told; 3] = [
        ("chart.svg", "Svg", "A chart as a picture", "image/svg+xml"),
        ("chart.csv", "Csv", "The figures of a chart", "text/csv"),
        (
            "chart.vl.json",
            "VegaLite",
            "A chart as a Vega-Lite specification, with its figures inside",
            "application/vnd.vegalite.v6+json",
        ),
    ];
    let mut all = Vec::new();
    for (form, id, what, kind) in forms {
        let mut given = vec![slug()];
        given.extend(selection());
        given.extend(marks());
        let of_table = get(
            &format!("drawTable{id}"),
            &format!("{what}, of a table"),
            given,
            kind,
        );
        all.push((format!("/data/{{slug}}/{form}"), of_table));
        let mut given = vec![text("sql", "The statement whose answer is drawn")];
        given.extend(marks());
        let what = format!("{what}, of the answer to a statement");
        let of_query = get(&format!("drawQuery{id}"), &what, given, kind);
        all.push((format!("/data/query/{form}"), of_query));
    }
    all
}

fn maps() -> Vec<(String, Value)> {
    let mut given = vec![slug()];
    given.extend(selection());
    let what = "The first 2,000 rows with a place, as a map draws them; all of them are in the table as GeoJSON";
    let map = get("showMapFeatures", what, given, "application/geo+json");
    vec![("/data/{slug}/map.geojson".to_owned(), map)]
}

fn changes() -> Vec<(String, Value)> {
    let forms = FORMS
        .into_iter()
        .filter(|(ending, ..)| *ending != "geojson");
    let told = forms.map(|(ending, id, _, kind)| {
        let number = json!({"name": "number", "in": "path", "required": true, "schema": {"type": "integer", "minimum": 1, "maximum": 1_000_000}});
        let given = vec![slug(), number, text("of_file", "The name of another table of the dataset")];
        let id = id.replace("fetch", "fetchChangesAs");
        let what = "The rows that a version has added, changed or taken away";
        (format!("/data/{{slug}}/versions/{{number}}/changes.{ending}"), get(&id, what, given, kind))
    });
    told.collect()
}

fn feeds() -> Vec<(String, Value)> {
    let kind = "application/atom+xml";
    let words = vec![text("q", "Words, as in the search")];
    vec![
        (
            "/data/feed.atom".to_owned(),
            get(
                "followSearch",
                "News of a search, or of everything",
                words,
                kind,
            ),
        ),
        (
            "/data/{slug}/feed.atom".to_owned(),
            get("followDataset", "News of a dataset", vec![slug()], kind),
        ),
    ]
}

fn slug() -> Value {
    json!({"name": "slug", "in": "path", "required": true, "schema": {"type": "string", "pattern": "^[a-z][a-z0-9-]*$"}})
}

fn text(name: &str, what: &str) -> Value {
    json!({"name": name, "in": "query", "description": what, "schema": {"type": "string"}})
}

/// How rows are chosen, as the pages do it.
fn selection() -> [Value; 5] {
    [
        text(
            "f",
            "A condition: column:sign:value, where sign is eq, ne, lt, le, gt, ge, has, none or some; it may stand several times",
        ),
        text(
            "sort",
            "A column to order by, with a minus from the greatest down",
        ),
        text(
            "group",
            "A row for each value of this column, with how many there are",
        ),
        text(
            "of",
            "With group: sum, avg, median, min or max of a column, as avg:height",
        ),
        text("of_file", "The name of another table of the dataset"),
    ]
}

/// What a chart is made of.
fn marks() -> [Value; 6] {
    [
        text("kind", "bars, line, area, points, heat-map or histogram"),
        text("x", "The column along the bottom"),
        text("y", "The column up the side, of points and heat maps"),
        text(
            "value",
            "What is told of each mark, as avg:height; without it how many there are",
        ),
        text("colour", "A colour for each value of this column"),
        text("step", "hour, day, week, month, quarter or year"),
    ]
}

fn get(id: &str, what: &str, parameters: Vec<Value>, kind: &str) -> Value {
    let schema = match kind.ends_with("json") && !kind.starts_with("application/x-") {
        true => json!({}),
        false => json!({"type": "string", "format": "binary"}),
    };
    json!({"get": {
        "tags": ["Open data"],
        "summary": what,
        "operationId": id,
        "parameters": parameters,
        "responses": {
            "200": {"description": "The answer", "content": {kind: {"schema": schema}}},
            "400": {"description": "The address cannot be read"},
            "404": {"description": "There is no such thing"},
            "422": {"description": "What was chosen does not fit the table; the body says why"},
            "503": {"description": "Too many ask at the moment"},
        },
    }})
}
