//! What there is: packages, organizations, groups, tags, licences, and the portal itself.

use serde_json::{Value, json};
use stoa_kernel::{Error, FieldError, Message, OrNotFound, Result};

use super::{
    asked::Asked,
    found::{dataset, resource_of},
    shown::{
        group as shown_group, organization as shown_organization, packages as shown_packages,
        tag as shown_tag,
    },
};
use crate::{
    model::{CatalogueFilter, Licence, Theme},
    pages::Agencies,
    store,
};

/// The most things of one answer.
const MOST: usize = 1000;
/// The most names of one answer.
const NAMES: usize = 100_000;

/// `status_show`, `site_read`, `help_show` and `license_list`, which ask no table.
pub fn about(asked: &Asked) -> Value {
    let visitor = &asked.visitor;
    let path = visitor.path();
    if path.contains("/site_read") {
        return json!(true);
    }
    if path.contains("/help_show") {
        return json!(visitor.site.url("/api"));
    }
    if path.contains("/license_list") {
        let licences = Licence::ALL.map(|licence| {
            json!({"id": licence.code, "title": licence.name, "url": licence.url, "status": "active",
                "od_conformance": "approved", "domain_data": true, "is_okd_compliant": licence.is_open})
        });
        return json!(licences);
    }
    json!({
        "site_title": visitor.site.town_name(visitor.lang()),
        "site_description": visitor.t("opendata-lead"),
        "site_url": visitor.site.url(""),
        "ckan_version": "2.11.0",
        "error_emails_to": Value::Null,
        "locale_default": visitor.app().config.town.language.code(),
        "extensions": ["datastore"],
    })
}

/// `package_list`
pub async fn packages(asked: &Asked) -> Result<Value> {
    let (limit, offset) = (
        asked.number("limit", NAMES, NAMES),
        asked.number("offset", 0, usize::MAX),
    );
    let mut db = asked.visitor.read().await?;
    Ok(json!(store::published_slugs(&mut db, offset, limit).await?))
}

/// `current_package_list_with_resources`
pub async fn whole_packages(asked: &Asked) -> Result<Value> {
    let (limit, offset) = (
        asked.number("limit", 100, MOST),
        asked.number("offset", 0, usize::MAX),
    );
    let mut db = asked.visitor.read().await?;
    let datasets =
        store::published_from(&mut db, &CatalogueFilter::default(), offset, limit).await?;
    drop(db);
    Ok(json!(shown_packages(&asked.visitor, datasets).await?))
}

/// `organization_list`, and those that a program may publish for.
pub async fn organizations(asked: &Asked) -> Result<Value> {
    let visitor = &asked.visitor;
    let mut db = visitor.read().await?;
    let agencies = Agencies::read(&mut db).await?;
    let counts = store::agencies_with_data(&mut db).await?;
    drop(db);
    let is_own = visitor.path().contains("_for_user");
    let wanted = asked.list("organizations");
    let choices = agencies.choices(visitor).into_iter().map(|(slug, _)| slug);
    let slugs = choices.filter(|slug| {
        let mine = !is_own || *slug == asked.agency;
        mine && (wanted.is_empty() || wanted.contains(slug))
    });
    let all = slugs.map(|slug| {
        let count = counts.iter().find(|(agency, _)| *agency == slug);
        let mut shown = shown_organization(visitor, &agencies, &slug);
        shown["package_count"] = json!(count.map_or(0, |(_, count)| *count));
        shown
    });
    listed(asked, all.collect(), is_own)
}

/// These in the order that `sort` asks for, a page of them, and only their names unless all of their fields are wanted.
fn listed(asked: &Asked, mut all: Vec<Value>, is_whole: bool) -> Result<Value> {
    let sort = match asked.text("sort") {
        sort if sort.is_empty() => asked.text("order_by"),
        sort => sort,
    };
    let mut words = sort.split_whitespace();
    let field = words.next().unwrap_or("title");
    let way = words.next().map(str::to_lowercase);
    let text = |one: &Value, name: &str| one[name].as_str().unwrap_or_default().to_lowercase();
    match field {
        "name" | "title" => all.sort_by_cached_key(|one| (text(one, field), text(one, "name"))),
        // The fullest first, unless the program says otherwise.
        "package_count" | "packages" => {
            all.sort_by_cached_key(|one| (one["package_count"].as_i64(), text(one, "name")));
        }
        _ => {
            let message = Message::new("opendata-ckan-sort-unknown").with("field", field);
            return Err(Error::Invalid(vec![FieldError::new("sort", message)]));
        }
    }
    let is_count = matches!(field, "package_count" | "packages");
    if way.as_deref() == Some("desc") || is_count && way.is_none() {
        all.reverse();
    }
    let (limit, offset) = (
        asked.number("limit", MOST, MOST),
        asked.number("offset", 0, usize::MAX),
    );
    let is_whole = is_whole || asked.flag("all_fields");
    let page = all.into_iter().skip(offset).take(limit);
    Ok(page
        .map(|mut one| match is_whole {
            true => one,
            false => one["name"].take(),
        })
        .collect())
}

/// `organization_show`
pub async fn organization(asked: &Asked) -> Result<Value> {
    let (visitor, id) = (&asked.visitor, asked.id()?);
    let mut db = visitor.read().await?;
    let agencies = Agencies::read(&mut db).await?;
    agencies
        .choices(visitor)
        .iter()
        .find(|(slug, _)| *slug == id)
        .or_not_found()?;
    let filter = CatalogueFilter {
        agency: id.clone(),
        ..CatalogueFilter::default()
    };
    let count = store::count_published(&mut db, &filter).await?;
    drop(db);
    let mut shown = shown_organization(visitor, &agencies, &id);
    shown["package_count"] = json!(count);
    shown["users"] = json!([]);
    shown["extras"] = json!([]);
    if asked.flag("include_datasets") {
        shown["packages"] = json!(narrowed(asked, &filter).await?);
    }
    Ok(shown)
}

async fn narrowed(asked: &Asked, filter: &CatalogueFilter) -> Result<Vec<Value>> {
    let limit = asked.number("limit", MOST, MOST);
    let datasets =
        store::published_from(&mut asked.visitor.read().await?, filter, 0, limit).await?;
    shown_packages(&asked.visitor, datasets).await
}

fn of_theme(theme: Theme) -> CatalogueFilter {
    CatalogueFilter {
        marks: vec![("theme", theme.0.to_owned())],
        ..CatalogueFilter::default()
    }
}

/// `group_list`
pub async fn groups(asked: &Asked) -> Result<Value> {
    let counts = store::count_marks(&mut asked.visitor.read().await?, "theme", MOST).await?;
    let wanted = asked.list("groups");
    let all = Theme::ALL.into_iter().map(|theme| {
        let count = counts.iter().find(|(code, _)| code == theme.0);
        let mut shown = shown_group(&asked.visitor, theme);
        shown["package_count"] = json!(count.map_or(0, |(_, count)| *count));
        shown
    });
    let is_wanted = |group: &Value| {
        let name = group["name"].as_str().unwrap_or_default();
        wanted.is_empty() || wanted.iter().any(|known| known == name)
    };
    listed(asked, all.filter(is_wanted).collect(), false)
}

/// What CKAN has lists of and this portal has none: users are nobody's to list, and there are no views, vocabularies, members or relations.
pub async fn nothing(asked: &Asked, action: &str) -> Result<Value> {
    match action {
        "resource_view_list" => {
            resource_of(asked, &asked.id()?).await?;
        }
        "package_relationships_list" | "package_collaborator_list" => {
            dataset(asked, &asked.id()?).await?;
        }
        "member_list" => {
            let id = asked.id()?;
            let agencies = Agencies::read(&mut asked.visitor.read().await?).await?;
            let mut choices = agencies.choices(&asked.visitor).into_iter();
            let is_known = Theme::parse(&id).is_some() || choices.any(|(slug, _)| slug == id);
            is_known.then_some(()).or_not_found()?;
        }
        "resource_view_show" | "vocabulary_show" | "user_show" => return Err(Error::NotFound),
        _ => {}
    }
    Ok(json!([]))
}

/// `group_autocomplete`
pub fn groups_like(asked: &Asked) -> Value {
    let wanted = asked.text("q").to_lowercase();
    let limit = asked.number("limit", 20, 100);
    let all = Theme::ALL.into_iter().map(|theme| {
        let name = theme.0.to_ascii_lowercase();
        (name, asked.visitor.t(&theme.text()))
    });
    let fits = all
        .filter(|(name, title)| name.contains(&wanted) || title.to_lowercase().contains(&wanted));
    let shown = fits
        .take(limit)
        .map(|(name, title)| json!({"id": name, "name": name, "title": title}));
    shown.collect()
}

/// `group_show`
pub async fn group(asked: &Asked) -> Result<Value> {
    let theme = Theme::parse(&asked.id()?).or_not_found()?;
    let filter = of_theme(theme);
    let count = store::count_published(&mut asked.visitor.read().await?, &filter).await?;
    let mut shown = shown_group(&asked.visitor, theme);
    shown["package_count"] = json!(count);
    shown["users"] = json!([]);
    shown["extras"] = json!([]);
    if asked.flag("include_datasets") {
        shown["packages"] = json!(narrowed(asked, &filter).await?);
    }
    Ok(shown)
}

/// `group_package_show`
pub async fn packages_of_group(asked: &Asked) -> Result<Value> {
    let theme = Theme::parse(&asked.id()?).or_not_found()?;
    Ok(json!(narrowed(asked, &of_theme(theme)).await?))
}

/// `tag_list`
pub async fn tags(asked: &Asked) -> Result<Value> {
    let query = asked.text("query").to_lowercase();
    let words = store::values_of(&mut asked.visitor.read().await?, "keyword", NAMES).await?;
    let words = words
        .into_iter()
        .filter(|word| word.to_lowercase().contains(&query));
    let is_whole = asked.flag("all_fields");
    let all = words.map(|word| {
        if is_whole {
            shown_tag(&word)
        } else {
            json!(word)
        }
    });
    Ok(all.collect())
}

/// `tag_show`
pub async fn tag(asked: &Asked) -> Result<Value> {
    let word = asked.id()?;
    let filter = CatalogueFilter {
        marks: vec![("keyword", word.clone())],
        ..CatalogueFilter::default()
    };
    let count = store::count_published(&mut asked.visitor.read().await?, &filter).await?;
    (count > 0).then_some(()).or_not_found()?;
    let mut shown = shown_tag(&word);
    if asked.flag("include_datasets") {
        shown["packages"] = json!(narrowed(asked, &filter).await?);
    }
    Ok(shown)
}

/// `tag_search`, whose answer is counted, and `tag_autocomplete`, whose answer is words.
pub async fn tags_like(asked: &Asked, action: &str) -> Result<Value> {
    let wanted = match asked.text("query") {
        query if query.is_empty() => asked.text("q"),
        query => query,
    };
    let wanted = wanted.to_lowercase();
    let (limit, offset) = (
        asked.number("limit", MOST, MOST),
        asked.number("offset", 0, usize::MAX),
    );
    let words = store::values_of(&mut asked.visitor.read().await?, "keyword", NAMES).await?;
    let fits = |word: &String| word.to_lowercase().contains(&wanted);
    let words: Vec<String> = words.into_iter().filter(fits).collect();
    let some = words.iter().skip(offset).take(limit);
    if action == "tag_autocomplete" {
        return Ok(json!(some.collect::<Vec<_>>()));
    }
    let results: Vec<Value> = some.map(|word| shown_tag(word)).collect();
    Ok(json!({"count": words.len(), "results": results}))
}

/// `package_autocomplete`: by what stands in names and titles.
pub async fn packages_like(asked: &Asked) -> Result<Value> {
    let wanted = asked.text("q").to_lowercase();
    let limit = asked.number("limit", 10, 100);
    let lang = asked.visitor.lang();
    let mut db = asked.visitor.read().await?;
    let found = store::datasets_like(&mut db, &wanted, MOST).await?;
    let found = found.iter().filter_map(|(slug, title)| {
        let title = title.get(lang);
        let field = match slug.contains(&wanted) {
            true => "name",
            false => title.to_lowercase().contains(&wanted).then_some("title")?,
        };
        let displayed = if field == "name" { slug } else { title };
        Some(json!({"name": slug, "title": title, "match_field": field, "match_displayed": displayed}))
    });
    Ok(found.take(limit).collect())
}

/// `format_autocomplete`: by what stands in the formats of files.
pub async fn formats_like(asked: &Asked) -> Result<Value> {
    let wanted = asked.text("q").to_lowercase();
    let limit = asked.number("limit", 5, 100);
    let formats = store::values_of(&mut asked.visitor.read().await?, "format", MOST).await?;
    let formats = formats.into_iter().map(|format| format.to_lowercase());
    let fits = formats.filter(|format| !wanted.is_empty() && format.contains(&wanted));
    Ok(fits.take(limit).map(Value::String).collect())
}

/// `organization_autocomplete`
pub async fn organizations_like(asked: &Asked) -> Result<Value> {
    let wanted = asked.text("q").to_lowercase();
    let limit = asked.number("limit", 20, 100);
    let agencies = Agencies::read(&mut asked.visitor.read().await?).await?;
    let all = agencies.choices(&asked.visitor).into_iter();
    let fits =
        all.filter(|(slug, name)| slug.contains(&wanted) || name.to_lowercase().contains(&wanted));
    let shown = fits
        .take(limit)
        .map(|(slug, name)| json!({"id": slug, "name": slug, "title": name}));
    Ok(shown.collect())
}
