//! English: what is said of everything, and of roads, lamps, drains and rubbish.

use super::{Common, Vocabulary};

pub const COMMON: Common = Common {
    place: &[
        "[outside|in front of|right outside|by] number {number}",
        "[outside|opposite|across from|next to] {number} {street}",
        "outside our house, number {number}",
        "[at|near] the [top|bottom|far end|middle] of {street}",
        "[on|along] {street}[, near {near}|, not far from {near}]",
        "[close to|near|a few yards from|round the corner from] {near}",
        "on the [left|right][-hand side|] [of {street} |]as you [come from town|go towards town|drive in from the ring road]",
        "by the [bus stop|postbox|corner shop|zebra crossing|green cabinet|bench|chapel|garages] [on|in] {street}",
        "where {street} [bends|narrows|meets the main road]",
        "[halfway along|half way up|towards the end of] {street}",
        "in {street}, [between number {number} and the corner|a bit past number {number}|behind number {number}]",
        "on the corner [by|of] {street}",
    ],
    since: &[
        "It has been like this [for|for at least|for more than] [a week|ten days|a fortnight|a month|six weeks|two months|ages].",
        "It [appeared|started|was not there before] [after|since] [the weekend|last week|the bad weather|the roadworks|Tuesday|the holidays].",
        "I [first noticed|saw|spotted] it [this morning|yesterday|on my way home|walking the dog|on the school run|last night].",
        "[My neighbour|Somebody|A friend] [says they|said she] reported [it|this] [last month|weeks ago|in the summer|before] [but I see no change|and heard nothing back|].",
        "It [gets|is getting|has got] worse [every day|by the day|each week|since it rained].",
        "[Same|It is the same] [thing|story] [every year|every winter|as last year].",
        "It is new, [I think|as far as I know].",
    ],
    ask: &[
        "[Please|Could you|Can you] [come and have a look|have someone look at it|send somebody]?",
        "[Please can this be|Can this please be|I would be grateful if this could be] [sorted|dealt with|put right|mended][ soon|before somebody is hurt| quickly|].",
        "[Thank you|Thanks|Many thanks|Thanks in advance|With thanks].",
        "[Please let me know|Let me know|I would like to hear] [what happens|when it is done|what you find].",
        "I am happy to [show you|be phoned|send another photo].",
        "[Hope|I hope] this [helps|is the right place to say so].",
        "[It cannot wait|Please treat this as urgent|This really needs doing].",
        "[No great hurry|Not urgent], [but worth a look|but it would be nice to have it done].",
    ],
    comment: &[
        "[Still|It is still] [there|the same|like this] [today|this morning|as of Monday|a week on].",
        "It has [got|become] [worse|bigger|a lot worse] since [this was reported|last week|the rain].",
        "[I live nearby|I pass here every day|I walk past daily] and [agree|can confirm] [it needs doing|this is a problem|it is bad].",
        "Somebody has put a [cone|bin|traffic cone|plank] [over it|next to it|there] for now.",
        "[Two|Three] [people|cyclists|cars] [had trouble|nearly came off|had to swerve] [here|] [today|this week] .",
        "[Any news|Is there any news|Has anyone looked at this yet]?",
        "A [man|woman|chap] from the council [was here|came to look|took photos] [on Thursday|yesterday|this morning].",
    ],
    thanks: &[
        "[Thank you|Thanks|Many thanks|Brilliant, thank you|That was quick, thanks] [to the crew|to all involved|, good job|].",
        "[All|It is all] [done|sorted|mended]. [Much better|Great|Well done]!",
        "I can confirm [it is|that it has been] [fixed|done|put right]. Thank you.",
        "[Excellent|Very good|Impressed]. [I did not expect it so soon|Two days, well done|The crew were very polite].",
    ],
    withdrawn: &[
        "It is no longer there.",
        "[Somebody has|A neighbour has] [seen to it|cleared it away] meanwhile.",
        "I looked again: I was mistaken, sorry.",
    ],
    not_fixed: &[
        "[This is not fixed|It has not been fixed|Not fixed]. [It is exactly as it was|Nothing has changed|Please look again].",
        "[It was|They] [patched|done|mended] [it |]but it [has come back|lasted a week|is broken again] .",
        "You have [done|mended] the wrong [one|place|side]. It is [the next one along|on the other side of the road|twenty yards further up].",
        "[Only half|Part of it|Some of it] was [done|taken|mended]. The [rest|other half] is still [there|as bad as before].",
    ],
};

pub const ALL: &[(&str, Vocabulary)] = &[
    (
        "pothole",
        Vocabulary {
            what: &[
                "There is a [deep|large|nasty|growing|dangerous|really bad] pothole",
                "[Big|Huge|Enormous|Another] [pothole|hole in the road]",
                "The [road|tarmac|surface] [has broken up|is breaking up|is crumbling away|has sunk]",
                "[A row|A line|A whole string] of potholes",
                "The [patch|repair] [from last year|where they dug for the gas|that was done in spring] has [sunk|come out|broken open]",
                "A manhole cover has [sunk|dropped] and left a [hole|deep edge] around it",
                "The [edge of the road|verge side] has [gone|fallen away]",
                "Loose [stones|chippings|gravel] and a [hole|dip]",
            ],
            detail: &[
                "It is about [as wide as a bucket|the size of a dinner plate|half a metre across|a foot wide] and [a hand deep|very deep|deep enough to lose a shoe in].",
                "[You cannot see it|It is invisible|It is hard to see] [when it is full of water|in the dark|until you are in it].",
                "There are [two|three|four|several] more [a bit further on|on the other side|within twenty yards].",
                "The [sharp|broken] edge [faces|is towards] the traffic.",
            ],
            effect: &[
                "[Cars|Everybody|The buses] [swerve|swerves|pull out] into the other lane to miss it.",
                "I [burst|lost|damaged] a [tyre|wheel] [on it|here] [yesterday|last night|on Friday].",
                "[It is lethal|Very dangerous|It is no joke] [on a bicycle|for cyclists|on a motorbike].",
                "The whole house [shakes|rattles] when a [lorry|bus|van] goes over it.",
                "[My son|A neighbour|An old gentleman] [came off his bike|stumbled|fell] here.",
            ],
        },
    ),
    (
        "broken-pavement",
        Vocabulary {
            what: &[
                "[A paving slab|One of the slabs|A flagstone] [is loose|rocks|has cracked in two|sticks up]",
                "[Several|Three or four|A whole row of] slabs [are broken|have lifted|are missing]",
                "The pavement [has sunk|is all up and down|is breaking up|was never put back after the cable works]",
                "[The kerb|A kerbstone] [is broken|has come away|lies in the gutter]",
                "Tree roots [have lifted|are lifting|are pushing up] the pavement",
            ],
            detail: &[
                "The edge stands up [by an inch|two fingers high|a good three centimetres].",
                "When it rains [water squirts up from under it|there is a puddle the width of the pavement].",
                "A [van|delivery lorry] parks [on it|there] [every day|all the time].",
            ],
            effect: &[
                "[I tripped|My mother tripped|A lady fell] [over it|here] [this morning|last week|on Sunday].",
                "[You cannot get|It is hard to get] a [pushchair|wheelchair|walking frame] past.",
                "[Somebody|Someone] will [break a hip|have a bad fall|go flying] before long.",
                "It is on the way to [the school|the surgery|the day centre].",
            ],
        },
    ),
    (
        "blocked-drain",
        Vocabulary {
            what: &[
                "The [drain|gully|grate] is [blocked|choked|completely full of leaves|full of silt]",
                "[Standing water|A huge puddle|A small lake] [right across the road|along the kerb|every time it rains]",
                "[Two|Three|All the] drains [are blocked|do not take any water]",
                "Water [comes up|is coming up|pours] out of the drain",
                "The [street|road] floods [whenever it rains|with every shower]",
            ],
            detail: &[
                "[Leaves|Mud and leaves|Grit from the winter] [cover|are packed over] the grating.",
                "[Grass|A small plant] is growing out of it.",
                "The water [smells|stinks|is brown].",
                "It [drains away|goes down] [after a day or two|very slowly].",
            ],
            effect: &[
                "[Pedestrians get|Everyone gets|We get] soaked when [cars|buses] go through.",
                "It is [nearly at|up to|only an inch from] [our doorstep|the air bricks|the garage door].",
                "[When it freezes|In frost] it is a sheet of ice.",
                "[Our cellar|The shop|My front garden] [has had water in|was flooded] [twice|already].",
            ],
        },
    ),
    (
        "street-lamp",
        Vocabulary {
            what: &[
                "[The street lamp|The lamp|The light] [is out|does not come on|has been out]",
                "[Lamp|Street light|Lamp post] [out|not working|dead]",
                "[The light|This lamp] [flickers|goes on and off|flashes] all night",
                "[Two|Three|Four|All the] [lamps|lights] [are out|in a row are out]",
                "The [lamp|light] is on [all day|day and night]",
                "The lamp post [leans|was hit by a car|has its door hanging open]",
            ],
            detail: &[
                "The number on the post is [hard to read|worn off].",
                "It comes on for [a minute|ten minutes] and [goes off|dies] again.",
                "The cover [hangs down|is missing|is full of water].",
                "A branch [hides|hangs in front of] it as well.",
            ],
            effect: &[
                "It is [pitch dark|very dark|black as anything] [here at night|between the houses|on the path].",
                "[My daughter|My wife|Our neighbour|An elderly lady] [is afraid|does not like] to walk [home|here] [after dark|in the evening].",
                "You cannot see the [kerb|steps|keyhole|cyclists].",
                "It shines [straight into|into] [our bedroom|my window].",
            ],
        },
    ),
    (
        "fly-tipping",
        Vocabulary {
            what: &[
                "[Somebody|Someone] has [dumped|left|thrown] [a mattress|two mattresses|a sofa|an old fridge|bags of rubbish|a pile of rubble|builder's waste|old tyres|a carpet|half a kitchen]",
                "[Fly-tipping|Rubbish dumped]: [a mattress and bags|a broken wardrobe|sofa cushions and a television|paint tins|garden waste|a bath]",
                "[A pile|A heap|A van load] of [rubbish|junk|rubble|black bags]",
                "[About ten|A dozen|Six] black bags, [ripped open|some of them split]",
                "A [washing machine|fridge freezer|cooker|piano]",
            ],
            detail: &[
                "[A white van|A blue pick-up|A flatbed] [was seen|stopped] here [last night|at about ten|on Sunday evening].",
                "There are letters with [an address|a name] in it.",
                "[Foxes|Gulls|Rats] have been [at the bags|in it].",
                "There is [broken glass|a needle|something oily] among it.",
            ],
            effect: &[
                "[More is added|The pile grows] [every day|each night].",
                "[It blocks|It is blocking|You cannot get past on] the [pavement|path|alley|back lane].",
                "It [stinks|smells awful|looks dreadful].",
                "[Children play|The children walk past] here.",
                "This [corner|spot|lane] is used as a tip [again and again|all the time].",
            ],
        },
    ),
    (
        "overflowing-bin",
        Vocabulary {
            what: &[
                "[The bin|The litter bin|The public bin] is [overflowing|full to the top|full again]",
                "[Litter|Rubbish|Takeaway boxes] [everywhere|all over the pavement|all along the street]",
                "The bin [has been knocked over|is broken|has lost its door]",
                "[Broken glass|Bottles and cans] [all over the place|on the pavement]",
                "The street [has not been swept|needs sweeping|is ankle-deep in leaves]",
            ],
            detail: &[
                "[Gulls|Crows] [pull everything out|are pulling it apart].",
                "People put their [house|shop] rubbish in it.",
                "It was last emptied [a week ago|before the weekend|who knows when].",
            ],
            effect: &[
                "It [blows|is blowing] [into the gardens|into the river|across the road].",
                "[Wasps|Flies|Rats] [everywhere|all round it].",
                "[Not a good look|It puts visitors off|What must visitors think].",
                "A dog has cut its paw [here|].",
            ],
        },
    ),
    (
        "graffiti",
        Vocabulary {
            what: &[
                "[Graffiti|Large letters|Tags|Paint] [on the wall|all over the shelter|on the bridge|on the shutters|on the lamp post|on the bench]",
                "[[Somebody|Someone] has|Kids have] [sprayed|painted] [the wall|the subway|a garage door|the sign|the information board]",
                "[Stickers|Posters] [on every post|on the signs|all along the railings]",
                "The [mural|memorial|new bench] has been [sprayed|defaced|painted over]",
            ],
            detail: &[
                "[Black|Silver|Red|Blue] paint, [about two metres wide|shoulder high|the whole length].",
                "The same tag is [on five other walls|all over the neighbourhood|by the bridge as well].",
                "It [covers|hides] the [street name|timetable|map].",
            ],
            effect: &[
                "[Rude|Hateful|Racist] words, [not for children to read|please take it off soon].",
                "It was cleaned only [last month|two weeks ago].",
                "It [spoils|lets down] the whole street.",
            ],
        },
    ),
    (
        "dog-fouling",
        Vocabulary {
            what: &[
                "[Dog mess|Dog dirt|Dog fouling] [on the pavement|all along the path|on the grass|by the gate]",
                "[Bags of dog mess|Little black bags] [hung in the hedge|thrown under the tree|left on the wall]",
                "[Somebody|The same man|Somebody with a big dog] lets [their|his] dog foul",
            ],
            detail: &[
                "It is always [early in the morning|after dark|about seven].",
                "There is no bin [for it|anywhere near].",
                "At least [five|eight|a dozen] [lots|piles] today.",
            ],
            effect: &[
                "[Children|The little ones] [tread in it|walk through it] on the way to [school|nursery].",
                "[I had to clean|We spend ages cleaning] the [pushchair|wheels|shoes].",
                "[Disgusting|It is disgusting|I am fed up with it].",
            ],
        },
    ),
];
