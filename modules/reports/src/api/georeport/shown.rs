//! A report as Open311 shows it: what the public sees, in the standard's words.

use std::collections::HashMap;

use stoa_kernel::{Id, Reader, Result, Timestamp};
use stoa_web::{DateStyle, Visitor};

use crate::{
    api::open311::request::{Answer, Extended, Note, RequestStatus, ServiceRequest},
    model::{Photo, Report, Status, Update},
    pages::names::Names,
    store,
};

/// Everything that some reports need to be shown.
pub struct Shown<'a> {
    visitor: &'a Visitor,
    names: Names,
    photos: HashMap<Id<Report>, Vec<Photo>>,
    /// Read only where the extensions are asked for.
    updates: Option<HashMap<Id<Report>, Vec<Update>>>,
}

impl<'a> Shown<'a> {
    pub async fn read(
        visitor: &'a Visitor,
        db: &mut Reader,
        reports: &[Report],
        extended: bool,
    ) -> Result<Self> {
        let ids: Vec<Id<Report>> = reports.iter().map(|report| report.id).collect();
        let mut photos: HashMap<_, Vec<Photo>> = HashMap::new();
        for photo in store::photos_of(db, &ids).await? {
            if !photo.hidden {
                photos.entry(photo.report).or_default().push(photo);
            }
        }
        let updates = match extended {
            true => Some(updates(db, &ids).await?),
            false => None,
        };
        Ok(Shown {
            names: Names::read(visitor, db).await?,
            visitor,
            photos,
            updates,
        })
    }

    pub fn request(&self, report: &Report) -> ServiceRequest {
        let category = self.names.category_of(&report.category);
        let media: Vec<String> = self.media(report);
        ServiceRequest {
            id: report.reference(&self.visitor.app().config.town.reference_prefix),
            status: request_status(report.status),
            status_notes: Some(self.status_notes(report)),
            service_name: Some(self.names.category(&report.category).to_owned()),
            service_code: Some(report.category.clone()),
            description: some(&report.description),
            agency_responsible: some(self.names.agency(&report.agency)),
            service_notice: None,
            requested_at: Some(report.reported_at),
            updated_at: Some(report.updated_at),
            expected_at: self.expected_at(report),
            address: some(&report.address),
            address_id: None,
            zipcode: None,
            lat: report.point.map(|point| point.lat),
            long: report.point.map(|point| point.lon),
            media_url: media.first().cloned(),
            extended: self.updates.as_ref().map(|updates| Extended {
                media_urls: media,
                answers: category
                    .map(|category| self.answers(report, &category.questions))
                    .unwrap_or_default(),
                notes: updates
                    .get(&report.id)
                    .map(|updates| self.notes(report, updates))
                    .unwrap_or_default(),
                facts: self.facts(report),
            }),
        }
    }

    /// Where it stands in words, and the public reason.
    fn status_notes(&self, report: &Report) -> String {
        let name = self
            .visitor
            .t(&format!("reports-status-{}", report.status.slug()));
        match report.reason.as_str() {
            "" => name,
            reason => format!("{name}: {reason}"),
        }
    }

    /// The end of the promised day, or when it is to be fixed.
    fn expected_at(&self, report: &Report) -> Option<Timestamp> {
        if !report.status.is_open() {
            return None;
        }
        let zone = self.visitor.app().config.time_zone();
        let promised = report.promised_for.and_then(|day| {
            let end = day.at(23, 59, 59, 0);
            zone.to_ambiguous_timestamp(end).compatible().ok()
        });
        promised.or(report.clocks.fix_due_at)
    }

    fn media(&self, report: &Report) -> Vec<String> {
        let photos = self.photos.get(&report.id).into_iter().flatten();
        let mut urls: Vec<String> = photos
            .map(|photo| {
                self.visitor
                    .site
                    .url(&format!("/photos/{}-full.jpg", photo.full))
            })
            .collect();
        // What could not be fetched, or has not been yet.
        urls.extend(report.media_url.lines().map(str::to_owned));
        urls
    }

    fn answers(&self, report: &Report, questions: &[crate::model::Question]) -> Vec<Answer> {
        let lang = self.visitor.lang();
        let public = questions.iter().filter(|question| question.public);
        public
            .filter_map(|question| {
                let answer = report
                    .answers
                    .iter()
                    .find(|answer| answer.question == question.code)?;
                let read = |value: &String| {
                    let option = question.options.iter().find(|(code, _)| code == value);
                    option.map_or_else(|| value.clone(), |(_, name)| name.get(lang).to_owned())
                };
                Some(Answer {
                    code: question.code.clone(),
                    label: question.label.get(lang).to_owned(),
                    value: answer
                        .values
                        .iter()
                        .map(read)
                        .collect::<Vec<_>>()
                        .join(", "),
                })
            })
            .collect()
    }

    fn notes(&self, report: &Report, updates: &[Update]) -> Vec<Note> {
        let submitted = Note {
            at: report.reported_at,
            description: self
                .visitor
                .date_as(report.reported_at, DateStyle::WithTime),
            kind: "submitted".to_owned(),
        };
        let public = updates
            .iter()
            .filter(|update| !update.internal && !update.hidden);
        let told = public.map(|update| Note {
            at: update.at,
            description: self.told(update),
            kind: update
                .status_after
                .map_or(update.kind.slug(), |status| request_status(status).name())
                .to_owned(),
        });
        std::iter::once(submitted).chain(told).collect()
    }

    fn told(&self, update: &Update) -> String {
        let status = update
            .status_after
            .map(|status| self.visitor.t(&format!("reports-status-{}", status.slug())));
        match (status, update.text.as_str()) {
            (Some(status), "") => status,
            (Some(status), text) => format!("{status}: {text}"),
            (None, text) => text.to_owned(),
        }
    }

    fn facts(&self, report: &Report) -> Vec<(String, String)> {
        let mut facts = vec![
            ("status_detail".to_owned(), report.status.slug().to_owned()),
            ("supports".to_owned(), report.supports.to_string()),
        ];
        if let Some(ward) = report.ward.and_then(|ward| self.names.ward(ward)) {
            facts.push(("ward".to_owned(), ward.to_owned()));
        }
        if let Some(other) = report.duplicate_of {
            let prefix = &self.visitor.app().config.town.reference_prefix;
            let reference = crate::model::Reference::of(prefix, other).to_string();
            facts.push(("duplicate_of".to_owned(), reference));
        }
        facts
    }
}

async fn updates(db: &mut Reader, ids: &[Id<Report>]) -> Result<HashMap<Id<Report>, Vec<Update>>> {
    let mut all = HashMap::new();
    for id in ids {
        all.insert(*id, store::updates_of(db, *id).await?);
    }
    Ok(all)
}

/// GeoReport knows two states.
pub fn request_status(status: Status) -> RequestStatus {
    match status.is_open() {
        true => RequestStatus::Open,
        false => RequestStatus::Closed,
    }
}

fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}
