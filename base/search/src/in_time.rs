//! The newest of what fits, or the oldest, without looking at all that fits: the index is read in blocks of documents, those
//! that hold the latest ones first, until no other block can hold anything newer than what was found.
//!
//! Documents come into the index about in the order of their time, so that a few blocks are mostly enough, however large it is.
//! In whatever order they came, what is found is the same; only that takes longer.

use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use stoa_kernel::search::{Hit, Order};
use tantivy::{
    DocId, DocSet, InvertedIndexReader, Searcher, SegmentReader, Term,
    columnar::Column,
    index::SegmentId,
    postings::{SegmentPostings, TermInfo},
    query::AutomatonWeight,
    schema::IndexRecordOption,
};

use crate::{
    documents::{AT, Fields, NUMBER},
    question::{Asked, Way},
};

/// Documents of a block, one after the other as they came.
const BLOCK: u32 = 4096;
const WORDS: usize = BLOCK as usize / 64;
/// So many blocks are looked at first; as long as that is not enough, twice as many the next time.
const AT_FIRST: usize = 4;

/// The earliest and the latest instant of a block.
type Span = (i64, i64);

/// The span of each block of each part of the index. A part never changes, so each is read through once.
#[derive(Default)]
pub struct Spans(Mutex<HashMap<SegmentId, Arc<Vec<Span>>>>);

impl Spans {
    fn of(&self, reader: &SegmentReader, at: &Column<i64>) -> Arc<Vec<Span>> {
        let id = reader.segment_id();
        if let Some(known) = self.locked().get(&id) {
            return known.clone();
        }
        let span = |first: DocId| {
            let last = first.saturating_add(BLOCK).min(reader.max_doc());
            let instants = (first..last).map(|document| value(at, document));
            instants.fold((i64::MAX, i64::MIN), |(earliest, latest), at| {
                (earliest.min(at), latest.max(at))
            })
        };
        let blocks = (0..reader.max_doc()).step_by(BLOCK as usize);
        let read: Arc<Vec<Span>> = Arc::new(blocks.map(span).collect());
        self.locked().insert(id, read.clone());
        read
    }

    /// Forgets the parts that are no longer of the index.
    fn keep(&self, searcher: &Searcher) {
        let parts = searcher.segment_readers();
        let mut known = self.locked();
        if known.len() > parts.len() {
            known.retain(|id, _| parts.iter().any(|part| part.segment_id() == *id));
        }
    }

    fn locked(&self) -> MutexGuard<'_, HashMap<SegmentId, Arc<Vec<Span>>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How many of the words a document may lack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lacking {
    None,
    One,
}

/// Towards which end time is walked: what comes first ranks highest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Towards {
    TheOldest,
    TheNewest,
}

impl Towards {
    /// Its own inverse.
    fn rank(self, hit: Hit) -> Hit {
        match self {
            Towards::TheOldest => hit,
            Towards::TheNewest => Hit {
                at: !hit.at,
                number: !hit.number,
            },
        }
    }

    /// The lowest and the highest instant of a block, as they rank.
    fn rank_span(self, (earliest, latest): Span) -> Span {
        match self {
            Towards::TheOldest => (earliest, latest),
            Towards::TheNewest => (!latest, !earliest),
        }
    }
}

/// A block, by the highest rank in it.
struct Block {
    highest: i64,
    part: usize,
    number: u32,
}

/// The documents that have the words and the tags in the order of time that is asked for, from the place on that is asked for;
/// at most as many as are wanted.
pub fn in_time(
    (searcher, spans): (&Searcher, &Spans),
    (asked, fields): (&Asked, &Fields),
    lacking: Lacking,
) -> tantivy::Result<Vec<Hit>> {
    let towards = match asked.order() {
        Order::Oldest => Towards::TheNewest,
        Order::Newest | Order::Best => Towards::TheOldest,
    };
    let below = asked.after().map(|hit| towards.rank(hit));
    let limit = asked.limit();
    let mut parts = Vec::new();
    let mut blocks = Vec::new();
    spans.keep(searcher);
    for reader in searcher.segment_readers() {
        let Some(part) = Part::of(reader, (asked, fields), lacking)? else {
            continue;
        };
        for (number, span) in (0..).zip(spans.of(reader, &part.at).iter()) {
            let (lowest, highest) = towards.rank_span(*span);
            if below.is_none_or(|below| lowest <= below.at) {
                let part = parts.len();
                blocks.push(Block {
                    highest,
                    part,
                    number,
                });
            }
        }
        parts.push(part);
    }
    blocks.sort_unstable_by_key(|block| Reverse(block.highest));
    let mut found: Vec<Reverse<Hit>> = Vec::new();
    let (mut rest, mut size) = (blocks.as_mut_slice(), AT_FIRST);
    while let Some(next) = rest.first() {
        let enough = found.get(limit.saturating_sub(1));
        if enough.is_some_and(|Reverse(last)| next.highest < last.at) {
            break;
        }
        let (round, after) = rest.split_at_mut(size.min(rest.len()));
        round.sort_unstable_by_key(|block| (block.part, block.number));
        for run in round.chunk_by(|one, other| one.part == other.part) {
            parts[run[0].part].collect(run, |hit| {
                let rank = towards.rank(hit);
                if below.is_none_or(|below| rank < below) {
                    found.push(Reverse(rank));
                }
            })?;
        }
        found.sort_unstable();
        found.truncate(limit);
        (rest, size) = (after, size * 2);
    }
    let hits = found.into_iter().map(|Reverse(rank)| towards.rank(rank));
    Ok(hits.collect())
}

/// Every document has a value in each of our columns.
fn value(column: &Column<i64>, document: DocId) -> i64 {
    column.first(document).unwrap_or_default()
}

/// A word of a field as a part of the index has it.
type Listed = (Arc<InvertedIndexReader>, TermInfo);

/// A part of the index, and where what was asked stands in it.
struct Part<'a> {
    reader: &'a SegmentReader,
    at: Column<i64>,
    number: Column<i64>,
    /// For each word all that it may be found as.
    words: Vec<Vec<Listed>>,
    tags: Vec<Vec<Listed>>,
    lacking: Lacking,
}

impl<'a> Part<'a> {
    /// `None` where nothing can fit.
    fn of(
        reader: &'a SegmentReader,
        (asked, fields): (&Asked, &Fields),
        lacking: Lacking,
    ) -> tantivy::Result<Option<Self>> {
        let mut words = Vec::new();
        for ways in asked.ways(fields) {
            let mut listed = Vec::new();
            // What begins or reads alike is also what it is: each list is read once.
            let mut known = HashSet::new();
            for (way, _) in ways {
                let mut found = find(reader, way)?;
                found.retain(|(index, info)| {
                    known.insert((Arc::as_ptr(index), info.postings_range.start))
                });
                listed.extend(found);
            }
            words.push(listed);
        }
        let mut tags = Vec::new();
        for tag in asked.tags() {
            let listed = find(reader, Way::Exactly(fields.tags, tag.clone()))?;
            // One that everything has tells nothing.
            let have = listed.first().map_or(0, |(_, info)| info.doc_freq);
            if have < reader.max_doc() {
                tags.push(listed);
            }
        }
        let missing = words.iter().filter(|listed| listed.is_empty()).count();
        let allowed = usize::from(lacking == Lacking::One);
        if missing > allowed || tags.iter().any(Vec::is_empty) {
            return Ok(None);
        }
        Ok(Some(Part {
            reader,
            at: reader.fast_fields().i64(AT)?,
            number: reader.fast_fields().i64(NUMBER)?,
            words,
            tags,
            lacking,
        }))
    }

    /// Takes what fits in some blocks, which are in their order.
    fn collect(&self, blocks: &[Block], mut take: impl FnMut(Hit)) -> tantivy::Result<()> {
        let mut words = open(&self.words)?;
        let mut tags = open(&self.tags)?;
        for block in blocks {
            let first = block.number * BLOCK;
            let (mut all, mut most) = (Bits::full(), Bits::full());
            for word in &mut words {
                let having = Bits::of(word, first);
                most = match self.lacking {
                    Lacking::None => most.and(&having),
                    Lacking::One => most.and(&having).or(&all),
                };
                all = all.and(&having);
            }
            for tag in &mut tags {
                most = most.and(&Bits::of(tag, first));
            }
            for document in most.documents(first, self.reader.max_doc()) {
                if self.reader.is_deleted(document) {
                    continue;
                }
                take(Hit {
                    at: value(&self.at, document),
                    number: value(&self.number, document),
                });
            }
        }
        Ok(())
    }
}

/// All that a word may be found as in a part of the index.
fn find(reader: &SegmentReader, way: Way) -> tantivy::Result<Vec<Listed>> {
    let (index, infos) = match way {
        Way::Exactly(field, text) => {
            let index = reader.inverted_index(field)?;
            let info = index.get_term_info(&Term::from_field_text(field, &text))?;
            (index, info.into_iter().collect())
        }
        Way::Alike(field, query) => {
            let weight = AutomatonWeight::new(field, query.automaton()?);
            let infos = weight.get_match_term_infos(reader)?;
            (reader.inverted_index(field)?, infos)
        }
    };
    Ok(infos
        .into_iter()
        .map(|info: TermInfo| (index.clone(), info))
        .collect())
}

/// The lists of the documents that have each, from their beginnings.
fn open(words: &[Vec<Listed>]) -> tantivy::Result<Vec<Vec<SegmentPostings>>> {
    let open = |(index, info): &Listed| {
        Ok(index.read_postings_from_terminfo(info, IndexRecordOption::Basic)?)
    };
    let all = words.iter().map(|listed| listed.iter().map(open).collect());
    all.collect()
}

/// Some documents of a block.
#[derive(Clone)]
struct Bits([u64; WORDS]);

impl Bits {
    fn full() -> Self {
        Bits([u64::MAX; WORDS])
    }

    /// Those that are in any of the lists, which are read on up to the block's end.
    fn of(lists: &mut [SegmentPostings], first: DocId) -> Self {
        let mut bits = [0; WORDS];
        let end = first.saturating_add(BLOCK);
        for list in lists {
            let mut document = list.doc();
            if document < first {
                document = list.seek(first);
            }
            while document < end {
                let place = document - first;
                bits[(place / 64) as usize] |= 1 << (place % 64);
                document = list.advance();
            }
        }
        Bits(bits)
    }

    fn and(mut self, other: &Bits) -> Self {
        for (own, other) in self.0.iter_mut().zip(other.0) {
            *own &= other;
        }
        self
    }

    fn or(mut self, other: &Bits) -> Self {
        for (own, other) in self.0.iter_mut().zip(other.0) {
            *own |= other;
        }
        self
    }

    /// Their numbers, of a block that begins with `first`, in a part of so many.
    fn documents(self, first: DocId, count: DocId) -> impl Iterator<Item = DocId> {
        let words = (0..).zip(self.0).filter(|(_, bits)| *bits != 0);
        let all = words.flat_map(move |(word, bits): (u32, u64)| {
            (0..64)
                .filter_map(move |bit| ((bits >> bit) & 1 == 1).then_some(first + word * 64 + bit))
        });
        all.take_while(move |document| *document < count)
    }
}
