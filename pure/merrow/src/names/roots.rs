//! Words that streets are named after, by theme. Each is used in one quarter; a street and the closes off it may share one.

/// Merchants' and ministers' names of the railway age.
pub const STATESMEN: &[&str] = &[
    "Canning", "Grenville", "Melbourne", "Palmerston", "Aberdeen", "Cobden", "Bright", "Gladstone",
    "Russell", "Derby", "Salisbury", "Rosebery", "Peel", "Liverpool", "Goderich", "Wilberforce",
    "Shaftesbury", "Cavendish", "Rockingham", "Chatham", "Walpole", "Pelham", "Bute", "Portland",
    "Addington", "Spencer", "Lansdowne", "Granville", "Clarendon", "Hartington", "Forster",
    "Cardwell", "Goschen", "Childers", "Ripon", "Sidmouth",
];
pub const BATTLES: &[&str] = &[
    "Alma", "Inkerman", "Balaclava", "Waterloo", "Trafalgar", "Camperdown", "Corunna", "Salamanca",
    "Vittoria", "Talavera", "Blenheim", "Ramillies", "Malplaquet", "Oudenarde", "Minden", "Quebec",
    "Agincourt", "Crecy", "Poitiers", "Copenhagen", "Navarino", "Sebastopol", "Albuera", "Badajoz",
    "Busaco",
];
pub const TOWNS: &[&str] = &[
    "Aldersea", "Great Wyke", "Holderby", "Marfleet", "Ravenser", "Skelbeck", "Orwick", "Thirlby",
    "Winterholme", "Staxby", "Kelsea", "Dunmere", "Fenwick", "Grimthorpe", "Hessay", "Langwith",
    "Moreby", "Netherton", "Owsby", "Patrington", "Rudby", "Saltwick", "Tetley", "Ulrome",
    "Wansford", "Yedby", "Burnholme", "Catton", "Everby", "Filby", "Garthorpe", "Hornsea",
    "Kilnwick", "Lowthorpe",
];
pub const SAINTS: &[&str] = &[
    "St Aidan's", "St Hilda's", "St Olave's", "St Cuthbert's", "St Botolph's", "St Bride's",
    "St Wilfrid's", "St Oswald's", "St Nicholas", "St Clement's", "St Margaret's", "St Helen's",
    "St Giles", "St Barnabas", "St Faith's", "St Etheldreda's", "St Columba's", "St Benet's",
    "St Ninian's", "St Alban's", "Chapter House", "Precentor's", "Cloister", "Almonry",
    "Refectory",
];
pub const FLOWERS: &[&str] = &[
    "Lily", "Rose", "Violet", "Ivy", "Myrtle", "Hyacinth", "Primrose", "Jasmine", "Lavender",
    "Clematis", "Magnolia", "Fuchsia", "Begonia", "Camellia", "Dahlia", "Daisy", "Iris", "Lupin",
    "Marigold", "Pansy", "Peony", "Verbena", "Wisteria", "Zinnia",
];
pub const QUEENS: &[&str] = &[
    "Victoria", "Alexandra", "Adelaide", "Charlotte", "Caroline", "Matilda", "Eleanor", "Philippa",
    "Beatrice", "Louise", "Helena", "Augusta", "Maud", "Sophia", "Isabella", "Margaret", "Amelia",
    "Arthur", "Alfred", "Leopold", "Edgar", "Edmund", "Harold", "Stephen", "Albert", "Edward",
];
pub const TREES: &[&str] = &[
    "Acacia", "Alder", "Almond", "Ash", "Aspen", "Beech", "Birch", "Cedar", "Chestnut", "Cypress",
    "Elder", "Elm", "Fir", "Hawthorn", "Hazel", "Holly", "Hornbeam", "Juniper", "Laburnum",
    "Larch", "Laurel", "Lilac", "Lime", "Linden", "Maple", "Medlar", "Mulberry", "Oak", "Pine",
    "Plane", "Poplar", "Quince", "Rowan", "Spruce", "Sycamore", "Tamarisk", "Walnut", "Whitebeam",
    "Willow", "Yew",
];
pub const POETS: &[&str] = &[
    "Tennyson", "Wordsworth", "Coleridge", "Southey", "Keats", "Shelley", "Byron", "Burns",
    "Cowper", "Gray", "Goldsmith", "Herrick", "Marvell", "Milton", "Dryden", "Pope", "Crabbe",
    "Clare", "Hopkins", "Rossetti", "Browning", "Masefield", "Bridges", "Herbert", "Donne",
    "Chaucer", "Langland", "Spenser", "Drayton", "Sidney",
];
pub const FELLS: &[&str] = &[
    "Borrowdale", "Langdale", "Ennerdale", "Eskdale", "Wasdale", "Kentmere", "Patterdale",
    "Newlands", "Duddon", "Rydal", "Grasmere", "Thirlmere", "Buttermere", "Skiddaw", "Blencathra",
    "Helvellyn", "Loweswater", "Winster", "Troutbeck", "Mardale",
];
pub const BIRDS: &[&str] = &[
    "Avocet", "Bittern", "Bunting", "Chaffinch", "Curlew", "Dotterel", "Dunlin", "Fieldfare",
    "Goldcrest", "Goldfinch", "Heron", "Kingfisher", "Kittiwake", "Lapwing", "Linnet", "Mallard",
    "Merlin", "Nightingale", "Nuthatch", "Osprey", "Partridge", "Pintail", "Plover", "Redshank",
    "Redwing", "Ringdove", "Sandpiper", "Skylark", "Snipe", "Swallow", "Teal", "Tern", "Thrush",
    "Turnstone", "Wagtail", "Wheatear", "Whimbrel", "Widgeon", "Woodcock", "Wren",
];
pub const ENGINEERS: &[&str] = &[
    "Brunel", "Telford", "Stephenson", "Trevithick", "Newcomen", "Smeaton", "Brindley", "Rennie",
    "Arkwright", "Hargreaves", "Crompton", "Maudslay", "Whitworth", "Nasmyth", "Armstrong",
    "Bessemer", "Faraday", "Maxwell", "Kelvin", "Joule", "Dalton", "Davy", "Lovelace", "Babbage",
    "Herschel", "Somerville", "Ayrton", "Anning", "Hooke", "Boyle", "Halley", "Harrison", "Jenner",
    "Lister", "Turing", "Franklin", "Hodgkin", "Lonsdale", "Shilling", "Haslett",
];
pub const GOLF: &[&str] = &[
    "Fairway", "Spinnaker", "Bunker", "Brassie", "Mashie", "Niblick", "Birdie", "Greenkeeper's",
    "Clubhouse", "Links", "Caddie", "Dormy", "Gorse", "Marram", "Heather", "Bracken", "Thorn",
    "Sandhill", "Warren", "Burrow",
];
pub const WILDFLOWERS: &[&str] = &[
    "Agrimony", "Anemone", "Betony", "Bluebell", "Borage", "Bugle", "Burnet", "Buttercup",
    "Campion", "Celandine", "Chicory", "Clover", "Coltsfoot", "Columbine", "Comfrey", "Cornflower",
    "Cowslip", "Cranesbill", "Cuckooflower", "Eyebright", "Feverfew", "Foxglove", "Harebell",
    "Honesty", "Larkspur", "Loosestrife", "Mallow", "Meadowsweet", "Melilot", "Orchid", "Oxlip",
    "Pimpernel", "Ragwort", "Samphire", "Saxifrage", "Scabious", "Sorrel", "Speedwell",
    "Stitchwort", "Tansy", "Teasel", "Thistle", "Thrift", "Toadflax", "Trefoil", "Valerian",
    "Vetch", "Woodruff", "Yarrow",
];
pub const FARMS: &[&str] = &[
    "Barley", "Rye", "Oat", "Clover", "Hay", "Stack", "Barn", "Byre", "Granary", "Dovecote",
    "Shepherd's", "Drover's", "Ploughman's", "Harrow", "Sickle", "Furrow", "Headland", "Fallow",
    "Pasture", "Paddock", "Orchard", "Pightle", "Longacre", "Tenter", "Ridgeway", "Hedgerow",
    "Spinney", "Coppice", "Farrier's", "Wainwright", "Cartwright", "Harvest", "Gleaner's",
    "Thresher's", "Windmill", "Millstone", "Haywain", "Kiln", "Tithe", "Glebe",
];
pub const ADMIRALS: &[&str] = &[
    "Nelson", "Collingwood", "Rodney", "Howe", "Jervis", "Duncan", "Hood", "Hawke", "Anson",
    "Benbow", "Blake", "Boscawen", "Cochrane", "Drake", "Effingham", "Frobisher", "Grenville",
    "Hawkins", "Jellicoe", "Keppel", "Raleigh", "Rooke", "Shovell", "Vernon", "Warspite",
    "Cornwallis", "Exmouth", "Hardy", "Saumarez", "Troubridge",
];
pub const SEA_AREAS: &[&str] = &[
    "Viking", "Forties", "Cromarty", "Forth", "Tyne", "Dogger", "Fisher", "Humber", "Thames",
    "Dover", "Wight", "Plymouth", "Biscay", "Fastnet", "Lundy", "Shannon", "Rockall", "Malin",
    "Hebrides", "Bailey", "Fair Isle", "Faeroes", "Utsire", "Heligoland", "Trinity",
];
pub const LIGHTS: &[&str] = &[
    "Eddystone", "Longstone", "Flamborough", "Bell Rock", "Beachy", "Needles", "Start Point",
    "Portland", "Godrevy", "Wolf Rock", "Longships", "Souter", "Coquet", "St Bees", "Pharos",
    "Fresnel", "Lantern", "Beacon", "Foreland", "Spurn",
];
pub const ISLANDS: &[&str] = &[
    "Lindisfarne", "Iona", "Skye", "Islay", "Jura", "Arran", "Harris", "Lewis", "Barra", "Coll",
    "Tiree", "Staffa", "Orkney", "Shetland", "Unst", "Yell", "Fetlar", "Foula", "Bressay", "Hoy",
    "Sark", "Herm", "Alderney", "Tresco", "Bryher", "Caldey", "Bardsey", "Anglesey", "Lundy Bay",
];
pub const SKERRY: &[&str] = &[
    "Skerry", "Kelp", "Limpet", "Cormorant", "Gannet", "Guillemot", "Puffin", "Razorbill",
    "Fulmar", "Petrel",
];
pub const FISH: &[&str] = &[
    "Barbel", "Bream", "Chub", "Dace", "Grayling", "Gudgeon", "Lamprey", "Loach", "Perch", "Pike",
    "Roach", "Rudd", "Salmon", "Tench", "Trout", "Minnow", "Otter", "Osier", "Sedge", "Bulrush",
    "Mayfly", "Dragonfly", "Weir", "Sluice", "Eddy",
];
pub const ORCHARDS: &[&str] = &[
    "Pippin", "Russet", "Bramley", "Codlin", "Costard", "Pearmain", "Blenheim Orange",
    "Quarrenden", "Pearmint", "Beauty Apple", "Damson", "Greengage", "Bullace", "Medlar Tree",
    "Cherry", "Mirabelle", "Perry", "Cider", "Blossom", "Windfall", "Scrumper's", "Ribston",
    "Egremont", "Laxton", "Worcester",
];
pub const COMPOSERS: &[&str] = &[
    "Elgar", "Purcell", "Byrd", "Tallis", "Gibbons", "Dowland", "Morley", "Weelkes", "Arne",
    "Boyce", "Parry", "Stanford", "Sullivan", "Delius", "Holst", "Vaughan", "Finzi", "Britten",
    "Walton", "Tippett", "Bax", "Bliss", "Ireland", "Bridge", "Butterworth", "Quilter", "Warlock",
    "Smyth", "Howells", "Rubbra",
];
pub const ABBEYS: &[&str] = &[
    "Fountains", "Rievaulx", "Byland", "Jervaulx", "Kirkstall", "Whitby", "Selby", "Bolton",
    "Easby", "Egglestone", "Furness", "Calder", "Holme Cultram", "Lanercost", "Tynemouth",
    "Hexham", "Durham", "Crowland", "Thorney", "Ramsey", "Waltham", "Battle", "Netley", "Beaulieu",
    "Cleeve", "Glastonbury", "Malmesbury", "Tewkesbury", "Evesham", "Pershore", "Shrewsbury",
    "Buildwas", "Wenlock", "Tintern", "Roche", "Welbeck", "Rufford", "Croxden", "Kirkham", "Meaux",
];
pub const RAILWAY: &[&str] = &[
    "Stephenson's", "Locomotive", "Signal", "Junction", "Platform", "Turntable", "Engine",
    "Carriage", "Guard's", "Porter", "Fireman's", "Cutting", "Embankment", "Viaduct", "Goods",
    "Parcels", "Hudson", "Gresley", "Stanier", "Raven", "Worsdell", "Fletcher", "Sturrock",
    "Stirling", "Ivatt", "Thompson", "Peppercorn", "Sacré", "Pullman",
];
pub const PAINTERS: &[&str] = &[
    "Turner", "Constable", "Gainsborough", "Reynolds", "Romney", "Hogarth", "Stubbs", "Lawrence",
    "Raeburn", "Opie", "Morland", "Crome", "Cotman", "Girtin", "Cox", "Bonington", "Landseer",
    "Etty", "Blake's", "Palmer", "Linnell", "Hunt", "Millais", "Leighton", "Watts", "Whistler",
    "Sickert", "Sargent", "Nash", "Lowry", "Spencer's", "Hepworth", "Moore", "Kauffman", "Moser",
    "Knight",
];
pub const SHIPS: &[&str] = &[
    "Brigantine", "Barque", "Clipper", "Cutter", "Caravel", "Carrack", "Coble", "Dory", "Drifter",
    "Frigate", "Galleon", "Gig", "Hoy", "Keel", "Ketch", "Lugger", "Packet", "Pinnace",
    "Schooner", "Shallop", "Skiff", "Sloop", "Smack", "Tender", "Trawler", "Wherry", "Yawl",
    "Mainsail", "Topsail", "Bowsprit", "Capstan", "Windlass", "Halyard", "Binnacle",
];
pub const MARSH: &[&str] = &[
    "Sedgemoor", "Reed", "Saltings", "Samphire Bank", "Eel", "Heron's", "Wildfowl", "Dyke",
    "Sluice Gate", "Fleet", "Creek", "Mere", "Carr", "Fen", "Withy", "Peat", "Turf", "Causeway",
    "Drain", "Pump House", "Marshman's", "Decoy", "Sea Bank", "Glasswort", "Sandling", "Ings",
];
/// Mayors, doctors, founders of schools: for whatever is left.
pub const WORTHIES: &[&str] = &[
    "Ackroyd", "Allenby", "Appleyard", "Ashworth", "Atkin", "Barraclough", "Bellamy", "Birkett",
    "Blackburn", "Bottomley", "Braithwaite", "Brocklesby", "Burnaby", "Calvert", "Carmichael",
    "Cartledge", "Clegg", "Coverdale", "Cowling", "Crossley", "Dalby", "Denholm", "Dobson",
    "Earnshaw", "Ellerby", "Fairfax", "Fawcett", "Featherstone", "Fielding", "Firth", "Garside",
    "Gaunt", "Grimshaw", "Hainsworth", "Harker", "Hebden", "Hepple", "Hesketh", "Holroyd",
    "Ibbotson", "Illingworth", "Jagger", "Jessop", "Kershaw", "Kitching", "Lister's", "Lofthouse",
    "Lumley", "Mallinson", "Metcalfe", "Midgley", "Musgrave", "Naylor", "Ogden", "Oldroyd",
    "Oxtoby", "Pickles", "Pollard", "Priestley", "Quarmby", "Ramsden", "Redfern", "Rushworth",
    "Saville", "Shackleton", "Sugden", "Sutcliffe", "Swales", "Tattersall", "Tempest", "Thackray",
    "Thwaite", "Tordoff", "Umpleby", "Varley", "Wadsworth", "Wainman", "Whiteley", "Wigglesworth",
    "Wormald", "Yewdall",
];
