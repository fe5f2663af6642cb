//! What programs read of proposals, comments, projects and decisions, for the OpenAPI document.

use serde_json::{Map, Value, json};

/// What can be read at a path: what it is, what is asked, and what is answered.
type Reading = (String, &'static str, Vec<Value>, Value);

fn readings() -> [Reading; 6] {
    let base = "/api/participation/processes/{process}";
    let part = format!("{base}/{{component}}");
    let in_part = || vec![in_path("process"), in_path("component")];
    let of_proposal = || [in_part(), vec![number("proposal")]].concat();
    let listed = |parameters: Vec<Value>| [parameters, vec![after()]].concat();
    [
        (
            format!("{base}/decisions"),
            "What was decided in a process, the newest first",
            vec![in_path("process")],
            whole(&[("decisions", list_of("ParticipationDecision"))]),
        ),
        (
            format!("{part}/proposals"),
            "What people propose, the newest first",
            listed(in_part()),
            page("proposals", "ParticipationProposal"),
        ),
        (
            format!("{part}/proposals/{{proposal}}"),
            "A proposal, and what became of it",
            of_proposal(),
            reference("ParticipationProposal"),
        ),
        (
            format!("{part}/proposals/{{proposal}}/comments"),
            "What people say about a proposal, in the order in which it was written",
            listed(of_proposal()),
            page("comments", "ParticipationComment"),
        ),
        (
            format!("{part}/comments"),
            "What people say in a debate, in the order in which it was written",
            listed(in_part()),
            page("comments", "ParticipationComment"),
        ),
        (
            format!("{part}/projects"),
            "What money there is, and on what it can be spent",
            listed(in_part()),
            whole(&[
                ("pots", list_of("ParticipationPot")),
                ("projects", list_of("ParticipationProject")),
                ("next", next()),
            ]),
        ),
    ]
}

/// The paths.
pub fn paths(tag: &str) -> Map<String, Value> {
    let mut described: Map<String, Value> = readings()
        .into_iter().map(|(path, summary, parameters, schema)| {
        let content = json!({ "application/json": { "schema": schema } });
        let operation = json!({ "get": { "tags": [tag], "summary": summary, "parameters": parameters, "responses": {
            "200": { "description": summary, "content": content },
            "default": { "$ref": "#/components/responses/Problem" },
        } } });
        (path, operation)
    })
        .chain(files(tag))
        .collect();
    for (path, operation) in writing(tag) {
        described[path.as_str()]["post"] = operation;
    }
    described
}

/// What programs with a key write.
fn writing(tag: &str) -> Vec<(String, Value)> {
    let part = "/api/participation/processes/{process}/{component}";
    let text = || json!({ "type": "string" });
    let proposal = object(
        &["title", "text"],
        &[
            ("title", text()),
            ("text", text()),
            ("name_shown", text()),
            ("lang", text()),
        ],
    );
    let comment = object(
        &["text"],
        &[
            ("text", text()),
            ("side", text()),
            (
                "answers",
                json!({ "type": ["integer", "null"], "format": "int64" }),
            ),
            ("name_shown", text()),
            ("lang", text()),
        ],
    );
    let in_part = || vec![in_path("process"), in_path("component")];
    let of_proposal = || [in_part(), vec![number("proposal")]].concat();
    let told = "Writes what somebody proposed who told the program";
    let said = "Writes what somebody said who told the program";
    [
        (format!("{part}/proposals"), told, in_part(), &proposal, "ParticipationProposal"),
        (format!("{part}/comments"), said, in_part(), &comment, "ParticipationComment"),
        (format!("{part}/proposals/{{proposal}}/comments"), said, of_proposal(), &comment, "ParticipationComment"),
    ]
    .into_iter()
    .map(|(path, summary, mut parameters, body, schema)| {
        parameters.push(json!({ "name": "Idempotency-Key", "in": "header",
            "description": "The same request, sent twice with the same key, is done once", "schema": { "type": "string", "maxLength": 255 } }));
        let answer = json!({ "application/json": { "schema": reference(schema) } });
        let operation = json!({ "tags": [tag], "summary": summary, "parameters": parameters, "security": [{ "participationKey": [] }],
            "requestBody": { "required": true, "content": { "application/json": { "schema": body } } },
            "responses": {
                "201": { "description": "It is there", "content": answer },
                "default": { "$ref": "#/components/responses/Problem" },
            } });
        (path, operation)
    })
    .collect()
}

/// An object that has some of these, and must have a few.
fn object(required: &[&str], fields: &[(&str, Value)]) -> Value {
    let mut schema = whole(fields);
    schema["required"] = json!(required);
    schema
}

/// A component as files.
fn files(tag: &str) -> impl Iterator<Item = (String, Value)> {
    let all = [
        ("proposals", "All proposals of a component"),
        ("comments", "All that people say in a component"),
        ("projects", "All projects of a component"),
    ];
    let forms = [
        ("csv", "text/csv", json!({ "type": "string" })),
        (
            "json",
            "application/json",
            json!({ "type": "array", "items": { "type": "object" } }),
        ),
    ];
    let tag = tag.to_owned();
    all.into_iter().flat_map(move |(name, summary)| {
        let tag = tag.clone();
        forms.clone().into_iter().map(move |(end, kind, schema)| {
            let operation = json!({ "get": { "tags": [tag], "summary": format!("{summary}, as a file"),
                "parameters": [in_path("process"), in_path("component")],
                "responses": {
                    "200": { "description": summary, "content": { kind: { "schema": schema } } },
                    "default": { "$ref": "#/components/responses/Problem" },
                } } });
            (format!("/participate/{{process}}/{{component}}/{name}.{end}"), operation)
        })
    })
}

fn in_path(name: &str) -> Value {
    let slug = json!({ "type": "string", "pattern": "^[a-z][a-z0-9-]*$" });
    json!({ "name": name, "in": "path", "required": true, "schema": slug })
}

fn number(name: &str) -> Value {
    let number = json!({ "type": "integer", "format": "int64", "minimum": 1 });
    json!({ "name": name, "in": "path", "required": true, "schema": number })
}

fn after() -> Value {
    json!({ "name": "after", "in": "query", "description": "Where the answer begins, as `next` of the one before has it",
        "schema": { "type": "string" } })
}

fn reference(schema: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{schema}") })
}

fn list_of(schema: &str) -> Value {
    json!({ "type": "array", "items": reference(schema) })
}

fn next() -> Value {
    json!({ "type": ["string", "null"], "format": "uri" })
}

fn page(name: &str, schema: &str) -> Value {
    whole(&[(name, list_of(schema)), ("next", next())])
}

/// An object that has all of these.
fn whole(fields: &[(&str, Value)]) -> Value {
    let names: Vec<&str> = fields.iter().map(|(name, _)| *name).collect();
    let fields: Map<String, Value> = fields
        .iter()
        .map(|(name, schema)| ((*name).to_owned(), schema.clone()))
        .collect();
    json!({ "type": "object", "required": names, "properties": fields })
}

/// What each thing has.
pub fn schemas() -> Map<String, Value> {
    let all = [
        ("ParticipationProposal", proposal()),
        ("ParticipationComment", comment()),
        ("ParticipationPot", pot()),
        ("ParticipationProject", project()),
        ("ParticipationDecision", decision()),
    ];
    all.map(|(name, schema)| (name.to_owned(), schema))
        .into_iter()
        .collect()
}

fn text() -> Value {
    json!({ "type": "string" })
}

fn text_or_none() -> Value {
    json!({ "type": ["string", "null"] })
}

fn words() -> Value {
    json!({ "type": "object", "additionalProperties": { "type": "string" } })
}

fn count() -> Value {
    json!({ "type": "integer", "format": "int64" })
}

fn time() -> Value {
    json!({ "type": "string", "format": "date-time" })
}

fn decimal() -> Value {
    json!({ "type": ["string", "null"], "pattern": "^-?[0-9]+([.][0-9]+)?$" })
}

fn link() -> Value {
    json!({ "type": "string", "format": "uri" })
}

fn proposal() -> Value {
    let stages = [
        "open",
        "considered",
        "accepted",
        "declined",
        "done",
        "withdrawn",
    ];
    let mut schema = whole(&[
        ("reference", text()),
        ("process", text()),
        ("component", text()),
        ("title", text()),
        ("text", text()),
        ("lang", text()),
        ("name_shown", text()),
        ("stage", json!({ "type": "string", "enum": stages })),
        ("supports", count()),
        (
            "supports_elsewhere",
            json!({ "type": ["integer", "null"], "format": "int64" }),
        ),
        ("source", text_or_none()),
        ("made_at", time()),
        ("updated_at", time()),
        ("url", link()),
    ]);
    let step = whole(&[("stage", text()), ("reason", text()), ("at", time())]);
    schema["properties"]["steps"] = json!({ "type": "array", "items": step });
    schema
}

fn comment() -> Value {
    whole(&[
        ("number", count()),
        ("process", text()),
        ("component", text()),
        ("proposal", text_or_none()),
        (
            "answers",
            json!({ "type": ["integer", "null"], "format": "int64" }),
        ),
        (
            "side",
            json!({ "type": "string", "enum": ["for", "against", "none"] }),
        ),
        ("text", text()),
        ("lang", text()),
        ("name_shown", text()),
        ("ups", count()),
        ("downs", count()),
        ("replies", count()),
        ("made_at", time()),
        ("url", link()),
    ])
}

fn pot() -> Value {
    whole(&[
        ("name", words()),
        ("money", decimal()),
        ("currency", text()),
    ])
}

fn project() -> Value {
    let verdicts = ["open", "eligible", "ineligible"];
    whole(&[
        ("reference", text()),
        ("process", text()),
        ("component", text()),
        ("number", count()),
        (
            "pot",
            json!({ "type": ["object", "null"], "additionalProperties": { "type": "string" } }),
        ),
        ("title", words()),
        ("text", words()),
        ("cost", decimal()),
        ("currency", text_or_none()),
        ("cost_why", text()),
        ("verdict", json!({ "type": "string", "enum": verdicts })),
        ("reason", text()),
        ("proposal", text_or_none()),
        ("updated_at", time()),
        ("url", link()),
    ])
}

fn decision() -> Value {
    let milestone = whole(&[
        ("title", words()),
        (
            "due_on",
            json!({ "type": ["string", "null"], "format": "date" }),
        ),
        (
            "percent",
            json!({ "type": "integer", "minimum": 0, "maximum": 100 }),
        ),
        ("spent", decimal()),
        (
            "reached_at",
            json!({ "type": ["string", "null"], "format": "date-time" }),
        ),
    ]);
    whole(&[
        ("reference", text()),
        ("process", text()),
        ("agency", text()),
        ("title", words()),
        ("text", words()),
        ("reasons", words()),
        ("indicator", words()),
        ("dataset", text()),
        ("taken_by", text()),
        ("taken_on", json!({ "type": "string", "format": "date" })),
        ("money", decimal()),
        ("currency", text_or_none()),
        ("spent", decimal()),
        (
            "rests_on",
            json!({ "type": "array", "items": { "type": "string" } }),
        ),
        ("milestones", json!({ "type": "array", "items": milestone })),
        ("made_at", time()),
        ("updated_at", time()),
        ("url", link()),
    ])
}
