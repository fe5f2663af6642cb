//! Whole names: of crooked streets inside the walls, of quays and docks, of the villages, of the industrial estate.

pub const OLD_TOWN: &[&str] = &[
    "Silver Street", "Coopers' Row", "Saddler Street", "Fish Shambles", "Butchery Lane", "Baxtergate", "Skinnergate", "Swinegate",
    "Girdlers' Lane", "Finkle Street", "Haymarket", "Wool Row", "Cloth Hall Street", "Loom Lane", "Bell Yard", "Angel Yard", "Talbot Lane",
    "Swan Lane", "Star Lane", "Sun Street", "Candle Lane", "Ropery Lane", "Bread Street", "Milk Street", "Honey Lane", "Salt Lane",
    "Pepper Alley", "Ginger Row", "Garlic Row", "Cheese Lane", "Butter Cross", "Apple Row", "Goosegate", "Sheep Street", "Horsefair",
    "Oatmarket", "Bellfounder Lane", "Pewter Street", "Goldsmith Row", "Locksmith Lane", "Smithy Row", "Nailers' Row", "Arrowsmith Lane",
    "Fletchers' Row", "Bowyer Lane", "Glover Street", "Cordwainer Row", "Hatters' Lane", "Dyer Lane", "Fullers' Lane", "Parchment Street",
    "Scriveners' Row", "Booksellers' Row", "Paternoster Lane", "Creed Lane", "Deans' Yard", "Chantry Lane", "Kirkgate", "Vicar Lane",
    "Bishop's Lane", "Palace Row", "Castle Hill", "Moat Lane", "Bailey Street", "Keep Lane", "Postern Lane", "Watchtower Lane", "Conduit Street",
    "Pump Lane", "Well Lane", "Cistern Row", "Water Lane", "Net Lane", "Herring Row", "Mussel Row", "Oyster Row", "Guildhall Street",
    "Moot Lane", "Assize Row", "Gaol Lane", "Mint Lane", "Exchange Street", "Cross Street", "Middle Row", "Back Row", "Long Entry",
    "Turnagain Lane", "Tanners' Row", "Chandlers' Lane", "Weavers' Yard", "Minstrel Row", "Friars' Entry", "Hospital Lane", "Grammar School Lane",
    "Tollhouse Lane", "Barbers' Row", "Poultry Row", "Tin Street", "Leather Lane", "Thimble Row",
];
pub const QUAYS: &[&str] = &[
    "Timber Wharf", "Baltic Wharf", "Corn Wharf", "Lime Wharf", "Coal Staithe", "Ropewalk", "Sailmakers' Row", "Chain Lane", "Anchor Street",
    "Capstan Row", "Tar Lane", "Pitch Row", "Cooperage Street", "Maltings Row", "Granary Wharf", "Bonded Street", "Customs House Lane",
    "Excise Row", "Ballast Quay", "Lighterman's Row", "Ferry Steps", "Keelmen's Row", "Pilots' Row", "Tide Street", "Slipway", "Caulkers' Lane",
    "Shipwright Street", "Oar Lane", "Fishmarket Street", "Smokehouse Lane", "Ice House Row", "Barrel Row", "Seamen's Row", "Bethel Street",
    "Mission Row", "Harbourmaster's Walk", "Riga Street", "Danzig Street", "Stavanger Street", "Esbjerg Street", "Bremen Row", "Whalebone Lane",
    "Blubber Row", "Net Loft Row", "Weighhouse Street", "Crane Wharf",
];
pub const DOCKS: &[&str] = &[
    "Victoria Dock Road", "Fish Dock Road", "Lock Gate Road", "Graving Dock Road", "Hydraulic Road", "Grain Terminal Road", "Container Way",
    "Cold Store Road", "Ferry Terminal Way", "Pilot Jetty Road", "Tug Berth Road", "Steel Berth Road", "Timber Pond Road", "Paper Shed Road",
    "Fruit Shed Road", "Transit Road", "Weighbridge Road", "Boilershop Road", "Dry Dock Street", "Bollard Way", "Fender Way", "Gantry Road",
    "Stevedore Road", "Longshore Way", "Quarantine Road", "Bunkering Road", "Mooring Way", "Turbine Road", "Windfarm Way", "Silo Road",
    "Tank Farm Road", "Oil Jetty Road", "Salvage Road", "Marine Works Road", "Netshed Road",
];
pub const VILLAGE: &[&str] = &[
    "Church Lane", "Main Street", "Green Lane", "Back Lane", "Mill Lane", "Chapel Lane", "School Lane", "Pond Lane", "Manor Road", "Hall Lane",
    "Rectory Lane", "Town End", "Butt Lane", "Pinfold Lane", "Forge Lane", "Carr Lane", "Pasture Lane", "Low Street", "High Street",
    "Garth Lane", "Field Lane", "Orchard Lane", "Dovecote Lane", "West End", "Cross Lane",
];
pub const INDUSTRY: &[&str] = &[
    "Carr Way", "Foundry Road", "Enterprise Way", "Brickyard Road", "Tileworks Lane", "Cannery Road", "Bessemer Way", "Dynamo Road",
    "Switchgear Road", "Recycling Way", "Depot Road", "Freight Way", "Bakery Road", "Print Works Road", "Joinery Way", "Laundry Lane",
    "Coldstore Way", "Trade Park", "Logistics Way",
];
