//! English: of trees, leaks, vehicles, noise, playgrounds, lights, cabinets and the harbour.

use super::Vocabulary;

pub const ALL: &[(&str, Vocabulary)] = &[
    (
        "hedge",
        Vocabulary {
            what: &[
                "The hedge [is overgrown|hangs over the pavement|takes up half the pavement]",
                "[Brambles|Nettles|Ivy and brambles] [across the path|growing over the fence|at face height]",
                "The [verge|grass] [is waist high|has not been cut this year|is so long you cannot see the junction]",
                "[Weeds|Thistles] [as tall as me|all along the gutter]",
            ],
            detail: &[
                "It [covers|hides] the [road sign|street name|speed limit sign].",
                "It belongs to [number {number}|the empty house|nobody, it seems].",
                "It was last cut [two years ago|in the autumn].",
            ],
            effect: &[
                "[You have to|We have to|People] step into the road [to get past|with the pushchair].",
                "You cannot see [what is coming|the cars] when you [turn out|pull out].",
                "[My eye was nearly caught|It scratches your face] [by a thorn|in passing].",
            ],
        },
    ),
    (
        "tree",
        Vocabulary {
            what: &[
                "A [large|big|heavy|dead] branch [has come down|hangs by a thread|is about to fall]",
                "[A tree|The old ash|A big willow|One of the limes] [has fallen|leans badly|looks dead|has split]",
                "[Roots|The roots of the tree] are [lifting the tarmac|breaking up the path]",
                "The [branches|crown] [hide the lamp|touch the wires|hang on the roof|hide the traffic light]",
            ],
            detail: &[
                "There [is fungus|are mushrooms] at the foot of it.",
                "It [creaks|moves] in the wind.",
                "It came down in [the storm|the gale|last night's wind].",
            ],
            effect: &[
                "[The road is blocked|Half the road is blocked|You cannot get past].",
                "It [would hit|could fall on] [the house|the bus stop|parked cars].",
                "[Children climb|Children play] [on|under] it.",
            ],
        },
    ),
    (
        "water-leak",
        Vocabulary {
            what: &[
                "Water is [coming up|bubbling up|running] [through the road|out of the pavement|from a cover]",
                "[A leak|A burst pipe|A leaking hydrant|Clean water running]",
                "There has been a [trickle|stream|steady flow] of water",
                "The [stop tap|meter] cover is [under water|leaking]",
            ],
            detail: &[
                "It runs [down the gutter|down the hill|into the drain] [day and night|all the time].",
                "The [road|pavement] has begun to [sink|lift] there.",
                "The pressure in the [house|street] is [very low|poor].",
            ],
            effect: &[
                "[What a waste|It seems such a waste] [of water|when we are told to save it].",
                "[It freezes at night|It will be ice by morning].",
                "It [runs|is getting] into [our cellar|the front gardens].",
            ],
        },
    ),
    (
        "abandoned-vehicle",
        Vocabulary {
            what: &[
                "A [blue|red|silver|white|black|green] [hatchback|van|estate car|saloon|pick-up|scooter] [has not moved|has been standing]",
                "[Abandoned|Wrecked|Burnt-out] [car|van|caravan]",
                "[A car|A van] [on flat tyres|without number plates|with a broken windscreen|full of rubbish]",
                "An old [caravan|trailer|boat trailer] [left|dumped]",
            ],
            detail: &[
                "[The tax ran out|It has no tax] [months ago|].",
                "[Moss|Grass] grows [on the windows|round the wheels].",
                "Nobody in the street [knows whose it is|owns it].",
            ],
            effect: &[
                "It takes [up two spaces|the only space|the disabled bay].",
                "[Children|Youngsters] [climb in and out|have broken the windows].",
                "[Petrol|Oil] is [leaking|running] [out|into the gutter].",
            ],
        },
    ),
    (
        "dangerous-parking",
        Vocabulary {
            what: &[
                "[Cars|Vans|Parents] [park|are parked|are parking] [on the pavement|on the crossing|on the zigzags|across the dropped kerb]",
                "A [lorry|van|car] [blocks|is blocking] [the road|our drive|the lane|the cycle lane]",
                "[Double parking|Pavement parking]",
            ],
            detail: &[
                "It is [every morning|worst at half past eight|always at school time].",
                "[The same car|The same white van] [every day|each time].",
                "There is [a free car park|plenty of room] round the corner.",
            ],
            effect: &[
                "[Wheelchair users|Mothers with prams|The children] have to go [into the road|round it in the traffic].",
                "The [bus|bin lorry|ambulance] [could not get through|had to reverse].",
                "[A child was nearly hit|Somebody will be hurt].",
            ],
        },
    ),
    (
        "noise",
        Vocabulary {
            what: &[
                "[Loud music|A party|Thumping bass|Shouting and music]",
                "[Building work|Drilling|A digger] [before seven|on a Sunday|late in the evening]",
                "[An alarm|A car alarm|The alarm of the shop] [goes off|has been ringing]",
                "[A fan|The fan|The extractor] of the [takeaway|restaurant|pub] [roars|hums] [all night|till late]",
                "[Dogs barking|A dog barks] [all day|for hours]",
            ],
            detail: &[
                "[Every|Nearly every] [weekend|Friday|night this week].",
                "It [goes on|went on] [till three|until past two|for hours].",
                "I have [spoken to them|asked nicely], [without success|they laughed].",
            ],
            effect: &[
                "[Nobody can sleep|We cannot sleep|The children cannot sleep].",
                "I [work nights|work from home] and [cannot rest|cannot think].",
                "We have to keep the windows shut [in this heat|].",
            ],
        },
    ),
    (
        "playground",
        Vocabulary {
            what: &[
                "[The swing|One of the swings|The baby swing|The slide|The roundabout|The climbing net] is [broken|damaged|loose|hanging by one chain]",
                "[A bench|A picnic table|The fence|The gate] [is broken|has been smashed|does not shut]",
                "[Broken glass|Cans and glass] [under the slide|in the sandpit|on the pitch]",
                "The [safety surface|rubber matting] [has come up|has a hole]",
            ],
            detail: &[
                "A [bolt|screw|sharp edge] sticks out.",
                "[Somebody has set fire to it|It was vandalised] [at the weekend|].",
                "It has been taped off [for weeks|but the tape is gone].",
            ],
            effect: &[
                "[A little girl|My grandson|A boy] [cut her hand|fell|hurt his knee] on it.",
                "Dogs get in [and foul the sand|].",
                "It is the only playground [round here|for this end of town].",
            ],
        },
    ),
    (
        "traffic-light",
        Vocabulary {
            what: &[
                "[The traffic lights|All the lights|The lights] [are out|are stuck on red|do not change]",
                "The [green man|pedestrian light|crossing light] [does not come on|is out]",
                "The [button|push button|beeper] [does not work|is broken|has been silent]",
                "A light [has been turned round|hangs down|was knocked by a lorry]",
            ],
            detail: &[
                "The [red|amber|green] lamp towards [town|the ring road|the station] is dead.",
                "It changes [too fast to cross|before you are half way].",
                "The filter arrow never [comes on|shows].",
            ],
            effect: &[
                "[Drivers guess|Everyone guesses] whose turn it is.",
                "[There are queues|The queue goes back] [to the bridge|for half a mile].",
                "[Blind people|My husband, who is blind, ] [cannot|can not] [cross|use it].",
            ],
        },
    ),
    (
        "damaged-cabinet",
        Vocabulary {
            what: &[
                "[The door of the electricity cabinet|The green electric box|The cabinet] is [open|hanging off|smashed]",
                "A cable [hangs down|is exposed|lies on the ground]",
                "[A car has hit|Somebody has broken into] the [electricity box|cabinet]",
            ],
            detail: &[
                "[Wires|Fuses|Bare wires] [are|can be] [seen|touched].",
                "It [hums|buzzes|crackles].",
            ],
            effect: &[
                "[Children|School children] [walk past|play here].",
                "[Very dangerous|Please hurry], [it is raining|there is a school next door].",
            ],
        },
    ),
    (
        "harbour-damage",
        Vocabulary {
            what: &[
                "[The lifebuoy|A lifebuoy|The lifebelt] [is missing|has been thrown in the water|has no rope]",
                "[The railing|A chain|A length of railing] [is broken|has rusted through|is loose]",
                "[A ladder|The ladder] [down to the water|at the steps] [has lost two rungs|is loose]",
                "[A plank|Several planks] [is rotten|are missing|gave way]",
            ],
            detail: &[
                "It is [at the steps|near the slip|by the ice house].",
                "The tide [covers it|washes over it] twice a day.",
            ],
            effect: &[
                "[Anglers|Children|Visitors] [lean on it|stand right there].",
                "[Somebody could fall in|It is a long way down].",
            ],
        },
    ),
];
