//! What staff answer: publicly at each step, and among themselves.

/// The answers for one kind of report.
#[derive(Debug, Clone, Copy)]
pub struct Replies {
    /// Work has begun.
    pub progress: &'static [&'static str],
    /// Why it is planned for a day.
    pub planned: &'static [&'static str],
    pub fixed: &'static [&'static str],
    /// Why it will not be done: honest reasons.
    pub wont_fix: &'static [&'static str],
    /// Notes for colleagues.
    pub notes: &'static [&'static str],
    /// Public words in between.
    pub updates: &'static [&'static str],
}

const PROGRESS: &[&str] = &[
    "[Thank you|Thanks] for [telling us|your report]. [A crew|Somebody] [will come|has been asked to come] within the time shown here.",
    "[We went to look|An inspector came to look|We inspected the place] [today|in the morning|yesterday]. [It is on the list for this week|A crew has been told|It will be put right].",
    "This is with [our crew|the depot] now.",
    "[We agree it needs doing|You are right, it needs doing]. It has been [passed to|ordered from] the crew.",
];
/// Where nothing is mended, but somebody is spoken to.
const ENQUIRIES: &[&str] = &[
    "[Thank you|Thanks] for [telling us|your report]. An officer [will look into it|has taken it on] within the time shown here.",
    "[An officer|One of our officers] [went there|came to look] [yesterday|today] and is making enquiries.",
    "We have [written to|asked] those concerned and wait for their answer.",
];
const PLANNED: &[&str] = &[
    "We [inspected|looked at] it. It needs [a lane closed|more than a patch|materials we have ordered], so it is planned for the day shown.",
    "This will be done together with [other work|the rest] in the street, to close it only once.",
    "The crew has more urgent work first. We have [put it in the programme|booked it] and will keep to the day shown.",
];
const NOTES: &[&str] = &[
    "[Rang|Spoke to] the reporter, [no answer|happy to wait|wants to be told when done].",
    "Same [spot|corner] as [last year|in spring]; see the file.",
    "[Crew|Van] [2|4|7] can take this [on Thursday|with the job round the corner].",
    "[Photo|Photos] [taken|in the shared folder]. [Cones out|Made safe for now|].",
];
/// Notes where a crew comes to mend.
const SITE_NOTES: &[&str] = &[
    "[Rang|Spoke to] the reporter, [no answer|happy to wait|wants to be told when done].",
    "Same [spot|corner] as [last year|in spring]; see the file.",
    "Check ownership [before|first]: [may be|could be] private.",
    "[Crew|Van] [2|4|7] can take this [on Thursday|with the job round the corner].",
    "Utility covers on both sides, [ask for plans|get plans before digging].",
];
const PRIVATE: &str = "This is on private land, where the council may not work. We have [written to the owner|told the owner].";
const NOT_FOUND: &str = "We [went to look twice|looked at the place you marked] and found nothing. [If it is still there, please tell us more exactly where|Please add a photo if you see it again].";

/// By category: what is said once it is done, and why it will not be done.
type Ends = (
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
);

const ENDS: &[Ends] = &[
    (
        "pothole",
        &[
            "The [pothole|hole] has been [filled|cut out and filled|patched] [and sealed|].",
            "[Done|Filled] [this morning|today]; the edges were [cut back|sealed] so that it holds.",
            "The whole [stretch|patch] was resurfaced.",
        ],
        &[
            "We measured it: [it is|at] less than 4 cm deep, and repairs begin at that depth. The street is looked at [every six months|twice a year].",
            "[The whole street is|This road is] to be resurfaced [next spring|next year], so we will not patch it before.",
            NOT_FOUND,
            PRIVATE,
        ],
    ),
    (
        "broken-pavement",
        &[
            "The slab[s have| has] been [relaid|replaced].",
            "The pavement was made level [and safe|] [today|].",
            "The kerb has been reset.",
        ],
        &[
            "The edge stands less than 20 mm high; we act from that height.",
            PRIVATE,
            "The company that dug here must put it right within its guarantee. We have sent it a notice.",
        ],
    ),
    (
        "blocked-drain",
        &[
            "The [gully|drain] was [emptied|jetted clear] [and takes water again|].",
            "[Leaves and silt|Two barrows of silt] removed; we tested it with water.",
            "The connection was blocked further down; it runs now.",
        ],
        &[
            "The drain is clear. The water stands because the whole low-lying street was under the river's level; the pumps are being looked at separately.",
            PRIVATE,
            NOT_FOUND,
        ],
    ),
    (
        "street-lamp",
        &[
            "A new [lantern|lamp] has been fitted [and tested after dark|].",
            "The [fuse|driver|photocell] was replaced.",
            "The lamp works again; [a cable had been chewed|water had got into the base].",
        ],
        &[
            "This lamp is switched off from midnight to five, as the council decided for this street.",
            PRIVATE,
            "This post was taken down on purpose; the neighbouring ones were made brighter.",
        ],
    ),
    (
        "fly-tipping",
        &[
            "[Taken away|Cleared|Removed] [this morning|today]. [We found an address in it and are following it up|].",
            "The [pile|rubbish] is gone and the place was swept.",
            "Cleared. A camera now [watches|covers] this corner.",
        ],
        &[
            PRIVATE,
            "It had gone when we came.",
            "The skip here has a permit until the end of the month.",
        ],
    ),
    (
        "overflowing-bin",
        &[
            "[Emptied|The bin was emptied] and the ground around it swept.",
            "Swept [this morning|at six this morning].",
            "A larger bin was put here.",
        ],
        &[
            "The bin was removed because household rubbish filled it every day. The next one is [at the corner|by the bus stop].",
            NOT_FOUND,
        ],
    ),
    (
        "graffiti",
        &[
            "[Cleaned off|Removed|Painted over].",
            "The wall was [washed|cleaned] and sealed, so that it comes off more easily.",
        ],
        &[
            "The wall is private and the owner has not agreed to our cleaning it. We have asked again.",
            "This is a mural that the council commissioned.",
        ],
    ),
    (
        "dog-fouling",
        &[
            "Cleaned [this morning|today], and a sign put up.",
            "[Swept and disinfected|Cleaned]; wardens will walk here early for the next two weeks.",
        ],
        &[NOT_FOUND, PRIVATE],
    ),
    (
        "tree",
        &[
            "The [branch|branches] [was|were] taken down and carted off.",
            "The tree was [felled|made safe]; another will be planted in its place [this winter|in November].",
            "The crown was [lifted|cut back].",
        ],
        &[
            "We had the tree examined: it is sound. We look at it again every year.",
            "The tree is protected and healthy; leaves, blossom and shade are no reason to fell it.",
            PRIVATE,
        ],
    ),
    (
        "hedge",
        &[
            "[Cut back|The hedge was cut back] to the boundary.",
            "The verge was mown and the sign is clear again.",
        ],
        &[
            "The hedge is private. We have asked the owner to cut it within 14 days and will check.",
            "The verge is left long until August on purpose, for wild flowers; sight lines are mown.",
            PRIVATE,
        ],
    ),
    (
        "playground",
        &[
            "The [part|swing|chain] was replaced and the playground inspected.",
            "[Glass|Everything sharp] removed; the surface was searched by hand.",
            "Repaired and open again.",
        ],
        &[
            "The equipment is worn out and was taken away. The playground is on the list for renewal.",
            NOT_FOUND,
        ],
    ),
    (
        "water-leak",
        &[
            "The [main|pipe|service pipe] was repaired and the surface made good.",
            "A [joint|valve] was replaced; pressure is back to normal.",
        ],
        &[
            "The water was tested: it is ground water from a spring, not from our pipes.",
            "The leak is on the customer's own pipe. We have told them.",
        ],
    ),
    (
        "abandoned-vehicle",
        &[
            "The vehicle was taken away.",
            "The keeper was found and has moved it.",
        ],
        &[
            "The vehicle is taxed and insured and may stand here.",
            PRIVATE,
            "The keeper is known and ill in hospital; we will not remove it.",
        ],
    ),
    (
        "dangerous-parking",
        &[
            "An officer spoke to the driver[s|].",
            "[Tickets were given|A penalty notice was given].",
            "We [will patrol|patrolled] here at these hours [for a fortnight|].",
        ],
        &[
            "When an officer came, nobody was parked there.",
            "Parking is allowed here; there is no order against it.",
        ],
    ),
    (
        "noise",
        &[
            "We have spoken to [those who made the noise|the owner|the site manager], who [promised to keep to the hours|turned it down].",
            "A notice was served.",
            "The alarm was switched off.",
        ],
        &[
            "We measured for two weeks: it is below what the by-law counts as a nuisance.",
            "We could not trace where it came from. Please ring us while it is going on.",
        ],
    ),
    (
        "traffic-light",
        &[
            "The [lamp|controller|detector|push button] was replaced.",
            "Reset and watched for an hour; it works as it should.",
        ],
        &[
            "We checked the timing: it is as designed, and longer for those on foot than the rule asks.",
            NOT_FOUND,
        ],
    ),
    (
        "damaged-cabinet",
        &[
            "The cabinet was [made safe within the hour|closed and locked].",
            "The cable was renewed.",
        ],
        &["It is a telephone cabinet without power. We have told its owner."],
    ),
    (
        "harbour-damage",
        &[
            "[Repaired|Replaced|Made safe].",
            "A new [one|part] was fitted.",
        ],
        &[
            "This part of the quay is closed for rebuilding until next year.",
            PRIVATE,
        ],
    ),
];

/// The answers for a category.
pub fn replies(category: &str) -> Replies {
    let is_enquiry = matches!(
        category,
        "noise" | "abandoned-vehicle" | "dangerous-parking"
    );
    let is_cleaned = matches!(
        category,
        "fly-tipping" | "overflowing-bin" | "dog-fouling" | "graffiti" | "hedge"
    );
    let is_mended = !is_enquiry && !is_cleaned;
    let ends = ENDS.iter().find(|(code, ..)| *code == category);
    let (fixed, wont_fix): (&[&str], &[&str]) =
        ends.map_or((&[], &[]), |(_, fixed, wont_fix)| (fixed, wont_fix));
    Replies {
        progress: if is_enquiry { ENQUIRIES } else { PROGRESS },
        planned: PLANNED,
        fixed,
        wont_fix,
        notes: if is_mended { SITE_NOTES } else { NOTES },
        updates: if is_mended { MENDING } else { WAITING },
    }
}

/// Public words in between, where something is mended.
const MENDING: &[&str] = &[
    "[A quick update|An update]: [the parts have arrived|we are waiting for a part|the crew was called to something more urgent, sorry|the weather held us up].",
    "[We have made it safe|Barriers are up] [until|while we wait for] the repair.",
    "[Sorry|We are sorry] that this takes longer than we said. [The team has a backlog|We are short of people at the moment].",
    "[We have asked|We are asking] the neighbours to move their cars [on the day|so that we can work].",
];
/// The same where nothing is.
const WAITING: &[&str] = &[
    "[Sorry|We are sorry] that this takes longer than we said. [The team has a backlog|We are short of people at the moment].",
    "[A quick update|An update]: [this is still on our list|the crew was called to something more urgent, sorry|we need the owner's consent and have asked for it].",
    "We have [not forgotten this|been back to look]. It will be done [this week|as soon as we can].",
];

/// What another body says meanwhile.
pub const THEIR_NEWS: &[&str] = &[
    "We have your report from the council. [An engineer|A crew] will look at it [this week|next week|within ten working days].",
    "We have looked. The repair needs [a permit for the road|a part that is on order|the road closed for a night]; we will tell the council the day.",
    "This is on our list of works [for this month|for this quarter].",
];

/// When another body is to mend it.
pub const HANDED_OVER: &[&str] = &[
    "This is not ours to mend: it belongs to {near}. We have handed it over and will tell you what they say.",
    "[We looked|Our crew looked]: the cause lies with {near}. They have your report with everything you wrote.",
];
