//! French: what residents from France, Belgium and West Africa write.

use super::{Common, Vocabulary};

pub const COMMON: Common = Common {
    place: &[
        "[devant|en face du] numéro {number}",
        "devant le {number} {street}",
        "dans {street}[, près de {near}|]",
        "[au début|au bout|au milieu|à l’angle] de {street}",
        "près [de l’arrêt de bus|de l’épicerie|du passage piéton|du banc]",
        "dans {street}, [en allant vers le centre|côté port]",
    ],
    since: &[
        "C’est ainsi depuis [une semaine|quinze jours|plus d’un mois|plusieurs jours].",
        "[C’est apparu|Cela a commencé] [après les pluies|après le week-end|la semaine dernière|après les travaux].",
        "Je l’ai [vu|remarqué] [ce matin|hier soir|en emmenant les enfants à l’école].",
        "Cela empire [chaque jour|de semaine en semaine].",
    ],
    ask: &[
        "[Merci de venir voir|Pourriez-vous envoyer quelqu’un|Merci de réparer] [rapidement|dès que possible|].",
        "[Merci|Merci beaucoup|Merci d’avance|Cordialement].",
        "Merci de me dire [quand ce sera fait|ce que vous comptez faire].",
    ],
    comment: &[
        "C’est [toujours|encore] [là|pareil] [aujourd’hui|une semaine après].",
        "[C’est pire|Cela s’est aggravé] depuis [la semaine dernière|la pluie].",
        "[Avez-vous des nouvelles|Quelqu’un est-il venu voir] ?",
    ],
    thanks: &[
        "[Merci beaucoup|Merci], [c’est réparé|c’est impeccable].",
        "[Parfait|Bravo], [rapide et bien fait|merci à l’équipe].",
    ],
    withdrawn: &["Ce n’est plus là.", "Un voisin s’en est occupé."],
    not_fixed: &[
        "[Ce n’est pas réparé|Rien n’a été fait]. [C’est exactement pareil|Merci de revenir voir].",
        "[Vous l’avez réparé|C’était bouché], mais [cela a recommencé|cela n’a tenu que trois jours].",
    ],
};

pub const ALL: &[(&str, Vocabulary)] = &[
    (
        "pothole",
        Vocabulary {
            what: &[
                "Il y a un [gros|énorme|dangereux] nid-de-poule",
                "[La chaussée|Le goudron] [s’effrite|est défoncé|s’est affaissé]",
                "[Plusieurs|Une série de] trous",
            ],
            detail: &[
                "Il fait [cinquante centimètres|la taille d’une assiette] de large.",
                "On ne le voit pas quand il est plein d’eau.",
            ],
            effect: &[
                "J’ai [crevé|abîmé une jante] [ici|hier].",
                "C’est [très dangereux|un vrai danger] [à vélo|à moto].",
            ],
        },
    ),
    (
        "street-lamp",
        Vocabulary {
            what: &[
                "[Le lampadaire|La lumière] [est éteint|ne s’allume plus|clignote]",
                "[Deux|Trois] lampadaires [éteints|en panne]",
            ],
            detail: &[
                "Il s’allume une minute puis s’éteint.",
                "La trappe du poteau est ouverte.",
            ],
            effect: &[
                "[Il fait très sombre|On n’y voit rien] [le soir|en rentrant].",
                "[Ma mère|Ma fille] n’ose plus passer par là.",
            ],
        },
    ),
    (
        "fly-tipping",
        Vocabulary {
            what: &[
                "Quelqu’un a [laissé|jeté] [un matelas|un canapé|des sacs-poubelle|des gravats|un réfrigérateur]",
                "[Un tas|Un amas] de [déchets|vieilleries|sacs noirs]",
            ],
            detail: &[
                "[Une camionnette blanche|Un fourgon] s’est arrêté [hier soir|dimanche].",
                "Il y a du verre cassé dedans.",
            ],
            effect: &[
                "[Cela sent mauvais|C’est très laid].",
                "On ne peut plus passer sur le trottoir.",
                "Le tas grossit chaque jour.",
            ],
        },
    ),
    (
        "overflowing-bin",
        Vocabulary {
            what: &[
                "La poubelle [déborde|est pleine|est cassée]",
                "Des détritus [partout|sur tout le trottoir]",
            ],
            detail: &[
                "Les goélands éparpillent tout.",
                "Elle n’a pas été vidée depuis des jours.",
            ],
            effect: &["Le vent emporte tout [dans les jardins|vers la rivière]."],
        },
    ),
    (
        "blocked-drain",
        Vocabulary {
            what: &[
                "L’avaloir est [bouché|plein de feuilles|plein de boue]",
                "La rue est inondée [dès qu’il pleut|à chaque averse]",
            ],
            detail: &["Les feuilles recouvrent la grille."],
            effect: &[
                "L’eau arrive presque [à notre porte|au garage].",
                "Les voitures nous éclaboussent.",
            ],
        },
    ),
    (
        "broken-pavement",
        Vocabulary {
            what: &[
                "[Une dalle bouge|Il manque des dalles|Des dalles se soulèvent]",
                "Le trottoir est [affaissé|cassé|en mauvais état]",
            ],
            detail: &["Le bord dépasse de trois centimètres."],
            effect: &[
                "[J’ai trébuché|Ma voisine est tombée] [ici|la semaine dernière].",
                "Impossible de passer [en fauteuil roulant|avec une poussette].",
            ],
        },
    ),
    (
        "dog-fouling",
        Vocabulary {
            what: &[
                "Des [déjections|crottes] de chien [sur tout le trottoir|dans le parc|sur le chemin]",
            ],
            detail: &["C’est toujours [tôt le matin|le soir]."],
            effect: &["Les enfants marchent dedans en allant à l’école."],
        },
    ),
    (
        "noise",
        Vocabulary {
            what: &[
                "[De la musique très forte|Une fête bruyante] [la nuit|jusqu’au petit matin]",
                "Des travaux [avant sept heures|le dimanche]",
            ],
            detail: &["Cela arrive [tous les week-ends|presque chaque nuit]."],
            effect: &["[Impossible de dormir|Les enfants ne dorment pas]."],
        },
    ),
    (
        "graffiti",
        Vocabulary {
            what: &[
                "[Un graffiti|Des tags|De la peinture] sur [le mur|l’abribus|le pont|la plaque de rue]",
            ],
            detail: &["Le même tag se trouve sur d’autres murs."],
            effect: &["Les mots sont injurieux.", "Cela gâche toute la rue."],
        },
    ),
];
