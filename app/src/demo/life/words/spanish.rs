//! Spanish: what residents from Spain and Latin America write.

use super::{Common, Vocabulary};

pub const COMMON: Common = Common {
    place: &[
        "[delante|enfrente] del número {number}",
        "[delante del|frente al] {number} de {street}",
        "en {street}[, cerca de {near}|]",
        "[al principio|al final|a la mitad|en la esquina] de {street}",
        "junto a [la parada del autobús|la tienda de la esquina|el paso de peatones|un banco]",
        "en {street}, [yendo hacia el centro|según se va al puerto]",
    ],
    since: &[
        "Lleva así [una semana|quince días|más de un mes|varios días].",
        "[Apareció|Empezó|Está así] [después de las lluvias|después del fin de semana|desde la semana pasada|desde las obras].",
        "Lo [vi|he visto] [esta mañana|ayer por la tarde|al llevar a los niños al colegio].",
        "[Cada día|Cada semana] está peor.",
    ],
    ask: &[
        "[Por favor|Les ruego que], [vengan a verlo|manden a alguien|arréglenlo] [cuanto antes|cuando puedan].",
        "[Gracias|Muchas gracias|Gracias de antemano|Un saludo].",
        "[Avísenme|Díganme] [cuando esté arreglado|qué van a hacer], por favor.",
        "¿Pueden [enviar a alguien|venir a mirarlo]?",
    ],
    comment: &[
        "[Sigue|Todavía está] [igual|ahí] [hoy|una semana después].",
        "[Ha empeorado|Está peor] desde [la semana pasada|que llovió].",
        "¿[Hay novedades|Se sabe algo]?",
    ],
    thanks: &[
        "[Muchas gracias|Gracias], [ya está arreglado|ha quedado muy bien].",
        "[Perfecto|Estupendo], [rápido y bien|gracias a la brigada].",
    ],
    withdrawn: &["Ya no está.", "Un vecino ya lo ha solucionado."],
    not_fixed: &[
        "[No está arreglado|No lo han arreglado]. [Sigue exactamente igual|Por favor, vuelvan a mirarlo].",
        "[Lo arreglaron|Lo taparon], pero [se ha vuelto a romper|ha durado tres días].",
    ],
};

pub const ALL: &[(&str, Vocabulary)] = &[
    (
        "pothole",
        Vocabulary {
            what: &[
                "Hay un bache [muy profundo|enorme|peligroso]",
                "[La calzada|El asfalto] [se está deshaciendo|está roto|se ha hundido]",
                "[Varios|Muchos] baches seguidos",
            ],
            detail: &[
                "[Mide|Tiene] [medio metro|unos 40 cm] de ancho.",
                "Cuando llueve no se ve porque se llena de agua.",
            ],
            effect: &[
                "[Se me pinchó|He reventado] una rueda [aquí|ayer].",
                "Es [muy peligroso|un peligro] para [las bicicletas|las motos].",
            ],
        },
    ),
    (
        "street-lamp",
        Vocabulary {
            what: &[
                "[La farola|La luz] [está apagada|no se enciende|parpadea]",
                "[Dos|Tres] farolas [apagadas|que no funcionan]",
                "La farola está encendida [todo el día|de día y de noche]",
            ],
            detail: &[
                "Se enciende un momento y se apaga.",
                "La tapa del poste está abierta.",
            ],
            effect: &[
                "[Está muy oscuro|No se ve nada] [por la noche|al volver del trabajo].",
                "[Mi madre|Mi hija] tiene miedo de pasar por aquí.",
            ],
        },
    ),
    (
        "fly-tipping",
        Vocabulary {
            what: &[
                "Han [dejado|tirado] [un colchón|un sofá|bolsas de basura|escombros|una nevera]",
                "[Un montón|Una pila] de [basura|trastos|bolsas negras]",
            ],
            detail: &[
                "[Una furgoneta blanca|Una camioneta] paró aquí [anoche|el domingo].",
                "Hay cristales entre la basura.",
            ],
            effect: &[
                "[Huele muy mal|Da muy mala imagen].",
                "[No se puede pasar|Bloquea el paso] por la acera.",
                "Cada día hay más.",
            ],
        },
    ),
    (
        "overflowing-bin",
        Vocabulary {
            what: &[
                "La papelera está [llena|a rebosar|rota]",
                "Hay basura [por toda la acera|por todas partes]",
            ],
            detail: &["Las gaviotas la esparcen.", "No la vacían desde hace días."],
            effect: &[
                "El viento la lleva [a los jardines|al río].",
                "Está lleno de avispas.",
            ],
        },
    ),
    (
        "blocked-drain",
        Vocabulary {
            what: &[
                "[El sumidero|La alcantarilla] está [atascado|lleno de hojas|lleno de barro]",
                "La calle se inunda [cuando llueve|con cualquier lluvia]",
            ],
            detail: &["[Las hojas|El barro] tapan la rejilla."],
            effect: &[
                "El agua casi llega a [la puerta|los garajes].",
                "Los coches nos empapan al pasar.",
            ],
        },
    ),
    (
        "broken-pavement",
        Vocabulary {
            what: &[
                "[Una baldosa está suelta|Faltan baldosas|Hay baldosas levantadas]",
                "La acera está [hundida|rota|muy mal]",
            ],
            detail: &["Sobresale unos tres centímetros."],
            effect: &[
                "[Me tropecé|Mi abuela se cayó] [aquí|la semana pasada].",
                "No se puede pasar con [la silla de ruedas|el carrito].",
            ],
        },
    ),
    (
        "dog-fouling",
        Vocabulary {
            what: &["[Cacas|Excrementos] de perro [por toda la acera|en el parque|en el camino]"],
            detail: &["Ocurre [por la mañana temprano|todas las noches]."],
            effect: &["Los niños las pisan al ir al colegio.", "Es un asco."],
        },
    ),
    (
        "noise",
        Vocabulary {
            what: &[
                "[Música muy alta|Ruido de fiesta|Mucho ruido] [por la noche|hasta las tantas]",
                "Obras [antes de las siete|los domingos]",
            ],
            detail: &["Pasa [todos los fines de semana|casi todos los días]."],
            effect: &["[No podemos dormir|Los niños no duermen]."],
        },
    ),
    (
        "water-leak",
        Vocabulary {
            what: &[
                "Sale agua [del suelo|por la calzada|de una tapa]",
                "Hay una fuga de agua",
            ],
            detail: &["Corre [día y noche|calle abajo]."],
            effect: &[
                "Es una pena tanta agua perdida.",
                "En casa [hay poca presión|casi no sale agua].",
            ],
        },
    ),
];
