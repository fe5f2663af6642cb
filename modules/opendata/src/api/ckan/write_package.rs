//! `package_create`, `_update`, `_patch` and `_delete`: what a program says of a dataset. One that is complete is published at once.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};
use stoa_kernel::{
    Error, FieldError, Id, Lang, Localised, Message, Result, town::agencies::agency_by_slug,
};

use super::{
    asked::{Asked, text_of},
    found::{dataset, show},
    words::number_of,
};
use crate::{
    commands::{
        AddLink, CreateDataset, DescribeDataset, PublishDataset, WithdrawDataset, add_link,
        ask_review, create_dataset, describe_dataset, publish_dataset, remove_file,
        withdraw_dataset,
    },
    looking,
    model::{
        Dataset, DatasetId, Description, FileState, Licence, State, Theme, is_web_address,
        personal_faults, publish_faults, slug_of,
    },
    store,
};

/// `package_create`
pub async fn create(asked: &Asked) -> Result<Value> {
    let slug = slug_of(&asked.text("name"));
    resources_fit(asked)?;
    let agency = agency(asked, &asked.agency).await?;
    let lang = asked.visitor.app().config.town.language;
    let input = CreateDataset {
        agency,
        description: described(asked, Description::default(), lang),
        slug: if asked.text("name").is_empty() {
            String::new()
        } else {
            slug
        },
        is_own: false,
    };
    let mut tx = asked.visitor.begin().await?;
    let done = create_dataset(&mut tx, input).await?;
    let dataset = tx.commit(done).await?;
    resources(asked, dataset.id).await?;
    answer(asked, dataset.id).await
}

/// `package_update`: what is not said is no more.
pub async fn update(asked: &Asked) -> Result<Value> {
    let before = named(asked).await?;
    update_seen(asked, before, 0).await
}

/// The same for a dataset as it was at a revision; `Conflict` where it has changed since.
pub async fn update_seen(asked: &Asked, before: Dataset, seen: i64) -> Result<Value> {
    let lang = before
        .description
        .language
        .unwrap_or(asked.visitor.app().config.town.language);
    let kept = Description {
        // What CKAN has no words for stays.
        from: before.description.from,
        to: before.description.to,
        place: before.description.place.clone(),
        frequency: before.description.frequency.clone(),
        title: others(&before.description.title, lang),
        text: others(&before.description.text, lang),
        ..Description::default()
    };
    let description = described(asked, kept, lang);
    keep(asked, (&before, seen), description).await
}

/// `package_patch`: what is not said stays.
pub async fn patch(asked: &Asked) -> Result<Value> {
    let before = named(asked).await?;
    let lang = before
        .description
        .language
        .unwrap_or(asked.visitor.app().config.town.language);
    let description = described(asked, before.description.clone(), lang);
    keep(asked, (&before, 0), description).await
}

/// `package_owner_org_update`
pub async fn move_to(asked: &Asked) -> Result<Value> {
    let before = named(asked).await?;
    let wanted = asked.text("organization_id");
    let known = agency_by_slug(&mut asked.visitor.read().await?, &wanted).await?;
    let known =
        known.ok_or_else(|| Error::invalid("organization_id", "opendata-agency-unknown"))?;
    let input = DescribeDataset {
        dataset: before.id,
        agency: known.slug,
        description: before.description.clone(),
        seen: 0,
    };
    let mut tx = asked.visitor.begin().await?;
    let done = describe_dataset(&mut tx, input).await?;
    tx.commit(done).await?;
    answer(asked, before.id).await
}

/// `package_delete`
pub async fn delete(asked: &Asked) -> Result<Value> {
    let dataset = named(asked).await?;
    let speech = asked
        .visitor
        .site
        .speech(asked.visitor.app().config.town.language);
    let input = WithdrawDataset {
        dataset: dataset.id,
        reason: speech.t("opendata-ckan-deleted"),
        seen: 0,
    };
    let mut tx = asked.visitor.begin().await?;
    let done = withdraw_dataset(&mut tx, input).await?;
    tx.commit(done).await?;
    Ok(Value::Null)
}

/// The dataset by `id`, or by `name` as old clients have it.
async fn named(asked: &Asked) -> Result<Dataset> {
    let id = match asked.text("id") {
        id if id.is_empty() => asked.text("name"),
        id => id,
    };
    dataset(asked, &id).await
}

async fn keep(
    asked: &Asked,
    (before, seen): (&Dataset, i64),
    description: Description,
) -> Result<Value> {
    resources_fit(asked)?;
    let agency = agency(asked, &before.agency).await?;
    let input = DescribeDataset {
        dataset: before.id,
        agency,
        description,
        seen,
    };
    let mut tx = asked.visitor.begin().await?;
    let done = describe_dataset(&mut tx, input).await?;
    tx.commit(done).await?;
    resources(asked, before.id).await?;
    answer(asked, before.id).await
}

/// The body that a program names. One that is none of ours is another portal's: the package comes to the body that it is of, or that
/// the key is of.
async fn agency(asked: &Asked, otherwise: &str) -> Result<String> {
    let given = asked.text("owner_org");
    let known = agency_by_slug(&mut asked.visitor.read().await?, &given).await?;
    Ok(match known {
        Some(agency) if !given.is_empty() => agency.slug,
        _ => otherwise.to_owned(),
    })
}

/// `Invalid` on `resources` where one stands nowhere, before anything is kept.
fn resources_fit(asked: &Asked) -> Result<()> {
    let Some(Value::Array(listed)) = asked.params.get("resources") else {
        return Ok(());
    };
    let mut faults = Vec::new();
    for (row, one) in (1..).zip(listed) {
        let is_known = text_of(one.get("id"));
        let is_known = number_of(&is_known).is_some();
        if !is_known && !is_web_address(&text_of(one.get("url"))) {
            let wrong = Message::new("opendata-ckan-resource-address").with("row", row);
            faults.push(FieldError::new("resources", wrong));
        }
    }
    match faults.is_empty() {
        true => Ok(()),
        false => Err(Error::Invalid(faults)),
    }
}

/// Publishes what is complete, unless the program keeps it private, and shows the package.
pub async fn answer(asked: &Asked, id: DatasetId) -> Result<Value> {
    publish_complete(asked, id).await?;
    let dataset = store::dataset_by_id(&mut asked.visitor.read().await?, id).await?;
    show(asked, dataset.ok_or(Error::NotFound)?).await
}

/// While a file is still being read, the job that reads it publishes afterwards.
pub async fn publish_complete(asked: &Asked, id: DatasetId) -> Result<()> {
    looking::look_anew(asked.visitor.app(), id).await?;
    let mut db = asked.visitor.read().await?;
    let dataset = store::dataset_by_id(&mut db, id)
        .await?
        .ok_or(Error::NotFound)?;
    let files = store::files_of(&mut db, id).await?;
    drop(db);
    let is_reading = files.iter().any(|(_, file)| {
        file.as_ref()
            .is_some_and(|file| file.state == FileState::Reading)
    });
    let is_wanted = !asked.flag("private") && dataset.state != State::Withdrawn;
    if is_reading || !is_wanted || !publish_faults(&dataset, &files).is_empty() {
        return Ok(());
    }
    let mut tx = asked.visitor.begin().await?;
    if !personal_faults(&dataset, &files).is_empty() {
        // Somebody of the staff decides; the answer says so.
        return match ask_review(&mut tx, id, 0).await {
            Err(Error::Conflict(_)) => Ok(()),
            done => tx.commit(done?).await,
        };
    }
    let input = PublishDataset {
        dataset: id,
        seen: 0,
    };
    let done = publish_dataset(&mut tx, input).await?;
    tx.commit(done).await.map(|_version| ())
}

/// The texts in other languages than the one that the program speaks.
fn others(texts: &Localised, lang: Lang) -> Localised {
    let others = texts.0.iter().filter(|(known, _)| **known != lang);
    Localised(others.map(|(lang, text)| (*lang, text.clone())).collect())
}

/// What the program says, over what is known.
fn described(asked: &Asked, mut description: Description, lang: Lang) -> Description {
    let params = &asked.params;
    let given = |name: &str| params.get(name).map(|value| text_of(Some(value)));
    let put = |texts: &mut Localised, text: String| {
        texts.0.insert(lang, text);
    };
    if let Some(title) = given("title").filter(|title| !title.is_empty()) {
        put(&mut description.title, title);
    } else if description.title.get(lang).is_empty() {
        put(&mut description.title, asked.text("name"));
    }
    if let Some(notes) = given("notes") {
        put(&mut description.text, notes);
    }
    description.language = description.language.or(Some(lang));
    let mut extras = BTreeMap::from_iter(description.extras.clone());
    if let Some(licence) = given("license_id") {
        match Licence::parse(&licence) {
            Some(known) => known.code.clone_into(&mut description.licence),
            // A licence that is none of ours does not get lost, and a person chooses one.
            None => {
                description.licence.clear();
                extras.insert("license_id".to_owned(), licence);
            }
        }
    }
    if let Some(contact) = given("maintainer").or_else(|| given("author")) {
        description.contact = contact;
    }
    if let Some(mail) = given("maintainer_email").or_else(|| given("author_email")) {
        description.contact_email = mail;
    }
    if let Some(url) = given("url") {
        description.landing_page = url;
    }
    if let Some(Value::Array(tags)) = params.get("tags") {
        description.keywords = tags.iter().map(|tag| text_of(tag.get("name"))).collect();
    }
    if let Some(Value::Array(groups)) = params.get("groups") {
        let names = groups.iter().map(|group| text_of(group.get("name")));
        let themes = names.filter_map(|name| Theme::parse(&name));
        description.themes = themes.map(|theme| theme.0.to_owned()).collect();
    }
    if let Some(Value::Array(all)) = params.get("extras") {
        extras = all
            .iter()
            .map(|one| (text_of(one.get("key")), text_of(one.get("value"))))
            .collect();
    }
    // Whose it was in another portal.
    let own = params.get("organization").filter(|own| own.is_object());
    let title = text_of(own.and_then(|own| own.get("title")));
    let is_foreign = own.is_some_and(|own| text_of(own.get("id")) != text_of(own.get("name")));
    if is_foreign && !title.is_empty() {
        extras.insert("organization".to_owned(), title);
    }
    description.extras = extras
        .into_iter()
        .filter(|(key, _)| !key.is_empty())
        .take(200)
        .collect();
    description
}

/// Makes the dataset's resources those that the program lists, if it lists any.
async fn resources(asked: &Asked, id: DatasetId) -> Result<()> {
    let Some(Value::Array(listed)) = asked.params.get("resources") else {
        return Ok(());
    };
    let before = store::resources_of(&mut asked.visitor.read().await?, id).await?;
    let number = |one: &Value| one.get("id").and_then(Value::as_str).and_then(number_of);
    for resource in &before {
        if listed
            .iter()
            .any(|one| number(one) == Some(resource.id.number()))
        {
            continue;
        }
        let mut tx = asked.visitor.begin().await?;
        let done = remove_file(&mut tx, resource.id).await?;
        tx.commit(done).await?;
    }
    for one in listed.iter().filter_map(Value::as_object) {
        let known = number(&json!(one)).filter(|number| {
            before
                .iter()
                .any(|resource| resource.id.number() == *number)
        });
        let mut tx = asked.visitor.begin().await?;
        let done = add_link(&mut tx, id, link(one, known)).await?;
        tx.commit(done).await?;
    }
    Ok(())
}

/// A resource as a program describes it.
pub fn link(one: &Map<String, Value>, known: Option<i64>) -> AddLink {
    let text = |name: &str| text_of(one.get(name));
    AddLink {
        instead: known.map(Id::new),
        title: match text("name") {
            name if name.is_empty() => text("url"),
            name => name,
        },
        text: text("description"),
        url: text("url"),
        format: text("format"),
    }
}
