//! The draft tried out by its owner, and by testers who were given its link: no account, nothing kept, two weeks.

use jiff::SignedDuration;
use stoa_kernel::{OrNotFound, Timestamp};
use stoa_web::{PageResult, Path, PostForm, Problem, Visitor};

use super::{
    desk::Desk,
    walk::{Walk, WalkForm},
};
use crate::{casework::reads, model::ServiceFile, store};

/// For how long a link for testers works.
const WORKS: SignedDuration = SignedDuration::from_hours(24 * 14);

/// What the signature of a link for testers is made for.
const PURPOSE: &str = "services-try";

/// The draft, with the choices that registers give.
async fn opened(visitor: &Visitor, slug: &str) -> Result<Desk, Problem> {
    let mut desk = Desk::open(visitor, slug).await?;
    reads::fill_choices(&mut visitor.read().await?, &mut desk.file).await?;
    Ok(desk)
}

/// `GET /staff/services/{slug}/preview`: its first page; an unfinished form may have none.
pub async fn begin(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let desk = opened(&visitor, &slug).await?;
    let (base, home) = (desk.path("/preview"), desk.path("/form"));
    let walk = Walk::of(&visitor, &desk.file, (&base, Some(&home)));
    match walk.begin() {
        Some(path) => Ok(visitor.go(&path)),
        None => {
            let empty = visitor.t("services-owner-preview-empty");
            Ok(visitor.go_with_notice(&home, empty))
        }
    }
}

/// `GET /staff/services/{slug}/preview/{page}`
pub async fn page(visitor: Visitor, Path((slug, page)): Path<(String, String)>) -> PageResult {
    let desk = opened(&visitor, &slug).await?;
    let (base, home) = (desk.path("/preview"), desk.path("/form"));
    Walk::of(&visitor, &desk.file, (&base, Some(&home))).page(&page)
}

/// `POST /staff/services/{slug}/preview/{page}`: checks the page, and shows the next.
pub async fn answer(
    Path((slug, page)): Path<(String, String)>,
    form: PostForm<WalkForm>,
) -> PageResult {
    let desk = opened(&form.visitor, &slug).await?;
    let (base, home) = (desk.path("/preview"), desk.path("/form"));
    let walk = Walk::of(&form.visitor, &desk.file, (&base, Some(&home)));
    walk.answer(&page, &form).await
}

/// The link by which others try the draft, and until when it works.
pub fn link_for_testers(visitor: &Visitor, slug: &str) -> (String, Timestamp) {
    let until = visitor.now().saturating_add(WORKS).unwrap_or(visitor.now());
    let text = format!("{slug} {}", until.as_second());
    let token = visitor.site.signer().sign(PURPOSE, &text);
    let address = visitor.site.url(&format!("/services/{slug}/try/{token}"));
    (address, until)
}

/// The draft that a link leads to. `NotFound` for a link that was not made here, is for another service, or is too old.
async fn lent(visitor: &Visitor, slug: &str, token: &str) -> Result<ServiceFile, Problem> {
    let text = visitor.site.signer().open(PURPOSE, token).or_not_found()?;
    let (own, until) = text.split_once(' ').or_not_found()?;
    let until: i64 = until.parse().unwrap_or_default();
    let holds = own == slug && visitor.now().as_second() < until;
    holds.then_some(()).or_not_found()?;
    let mut db = visitor.read().await?;
    let versions = store::versions_of(&mut db, slug).await?;
    let newest = versions.first().or_not_found()?;
    let mut file = ServiceFile::parse(&newest.file).ok().or_not_found()?;
    reads::fill_choices(&mut db, &mut file).await?;
    Ok(file)
}

fn base_of(slug: &str, token: &str) -> String {
    format!("/services/{slug}/try/{token}")
}

/// `GET /services/{slug}/try/{token}`
pub async fn try_begin(
    visitor: Visitor,
    Path((slug, token)): Path<(String, String)>,
) -> PageResult {
    let file = lent(&visitor, &slug, &token).await?;
    let base = base_of(&slug, &token);
    let walk = Walk::of(&visitor, &file, (&base, None));
    Ok(visitor.go(&walk.begin().or_not_found()?))
}

/// `GET /services/{slug}/try/{token}/{page}`
pub async fn try_page(
    visitor: Visitor,
    Path((slug, token, page)): Path<(String, String, String)>,
) -> PageResult {
    let file = lent(&visitor, &slug, &token).await?;
    let base = base_of(&slug, &token);
    Walk::of(&visitor, &file, (&base, None)).page(&page)
}

/// `POST /services/{slug}/try/{token}/{page}`
pub async fn try_answer(
    Path((slug, token, page)): Path<(String, String, String)>,
    form: PostForm<WalkForm>,
) -> PageResult {
    let file = lent(&form.visitor, &slug, &token).await?;
    let base = base_of(&slug, &token);
    let walk = Walk::of(&form.visitor, &file, (&base, None));
    walk.answer(&page, &form).await
}
