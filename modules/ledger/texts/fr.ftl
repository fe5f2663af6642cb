# The record.
ledger-title = Registre public
ledger-lead = Chaque changement fait par ce site est inscrit ici, dans l’ordre et au moment où il a lieu. Personne ne peut ensuite modifier ou retirer une inscription sans que tout le monde puisse le voir, pas même nous.
ledger-what-entry = Une inscription dit quel genre de chose s’est passé, sur quoi elle porte, qui en est responsable et quand. Elle ne contient ni nom, ni rien de ce que quelqu’un a écrit.
ledger-what-sealed = En moins d’une seconde, chaque inscription est reliée à toutes les précédentes par une chaîne d’empreintes, et nous signons le résultat.
ledger-what-receipt = Si vous nous avez envoyé quelque chose, vous pouvez garder un reçu. Il prouve que votre inscription est dans le registre, même si nous venions à le nier.
ledger-find-reference = Trouver les inscriptions sur quelque chose
ledger-find-hint = Saisissez sa référence, par exemple celle de votre signalement
ledger-find-button = Trouver les inscriptions
ledger-newest = Dernières inscriptions
ledger-empty = Il n’y a pas encore d’inscription.
ledger-all-entries = Toutes les inscriptions
ledger-entries-shown = Inscriptions { $first } à { $last } sur { $size }, comptées à partir de 0
ledger-pages = Autres inscriptions
ledger-older = Plus anciennes
ledger-newer = Plus récentes
ledger-column-number = Numéro
ledger-column-kind = Ce qui s’est passé
ledger-column-about = À propos de
ledger-column-agency = Responsable
ledger-column-at = Quand

# What is signed.
ledger-checkpoint = Ce que nous avons signé
ledger-checkpoint-text = Voici notre déclaration signée du nombre d’inscriptions et de leur empreinte commune. Quiconque en garde une copie pourra prouver plus tard que le registre a été modifié, s’il l’était.
ledger-checkpoint-size = Nombre d’inscriptions
ledger-checkpoint-root = Empreinte (racine)
ledger-checkpoint-key = Clé pour vérifier notre signature
ledger-checkpoint-file = La déclaration signée, en fichier
ledger-no-checkpoint = Rien n’a encore été signé.

# Witnesses.
ledger-witnesses = Témoins
ledger-witnesses-text = Les témoins sont d’autres organismes qui confirment n’avoir, eux aussi, vu ce registre que grandir.
ledger-witnesses-none = Ce registre n’a pas encore de témoin.
ledger-witnesses-ours = Nos témoins
ledger-witnessed = Registres d’autres organismes dont nous sommes témoins
ledger-witness-key = Notre propre clé de témoin :
ledger-witness-never = Pas encore
ledger-witness-up-to-date = A confirmé toutes les inscriptions
ledger-witness-away = N’a pas confirmé les dernières inscriptions. Nous redemandons chaque minute.
ledger-witness-asked = Est interrogé sur les dernières inscriptions
ledger-column-witness = Témoin
ledger-column-log = Registre
ledger-column-size = Inscriptions
ledger-column-cosigned = Confirmé
ledger-column-state = État

# Checking it.
ledger-check = Vérifiez vous-même
ledger-check-text = Vous n’avez pas à nous croire sur parole. Ce programme lit tout le registre de l’extérieur, recalcule chaque empreinte et donne l’alarme si quelque chose a changé depuis la dernière fois :
ledger-check-files = Les fichiers derrière cette page suivent des normes ouvertes (C2SP tlog-tiles, tlog-checkpoint et signed-note) ; tout programme qui les connaît peut donc les vérifier :
ledger-check-key = Gardez la clé de cette page, ou demandez-la à quelqu’un de confiance. Une clé montrée avec ce qu’elle signe ne prouve pas grand-chose.

# One entry.
ledger-entry-title = Inscription { $number }
ledger-entry-commitment = Engagement
ledger-entry-commitment-text = L’engagement lie cette inscription aux détails de ce qui s’est passé, sans les révéler. S’ils étaient modifiés, il ne correspondrait plus.
ledger-entry-same-reference = Toutes les inscriptions sur le même sujet
ledger-entry-exact = L’inscription à la lettre
ledger-entry-exact-text = Ce sont exactement les caractères dont l’empreinte est faite.
ledger-entry-before = Inscription précédente
ledger-entry-after = Inscription suivante
ledger-receipt-download = Télécharger le reçu

# The proof.
ledger-proof = Preuve
ledger-proof-text = La preuve mène de cette inscription à l’empreinte que nous avons signée. Votre propre navigateur peut la vérifier maintenant, sans nous faire confiance.
ledger-proof-run = Vérifier la preuve dans mon navigateur
ledger-proof-step-leaf = Empreinte de l’inscription
ledger-proof-step-path = Le chemin mène à cette racine
ledger-proof-step-size = L’inscription fait partie du nombre d’inscriptions signé
ledger-proof-step-root = La racine est celle qui est signée
ledger-proof-step-signature = La signature est bien de cette clé
ledger-proof-passed = Correct
ledger-proof-failed = Faux
ledger-proof-unsupported = Non vérifié
ledger-proof-verified = Votre navigateur l’a vérifié : cette inscription est dans le registre signé.
ledger-proof-refuted = Cette preuve est fausse. Gardez cette page et prévenez-nous, ou prévenez quelqu’un de confiance.
ledger-proof-partly = Le chemin est correct. Votre navigateur ne sait pas vérifier ce genre de signature ; cette partie n’a donc pas été vérifiée.
ledger-proof-insecure = Votre navigateur ne le fait que sur une connexion sécurisée (https). Suivez plutôt les étapes ci-dessous.
ledger-proof-by-hand = Vérifier la preuve à la main
ledger-proof-leaf-text = D’abord, l’empreinte de l’inscription. Dans un terminal, saisissez :
ledger-proof-leaf-result = Le résultat doit être :
ledger-proof-only-entry = C’est la seule inscription pour l’instant ; son empreinte est donc déjà la racine.
ledger-proof-path-text = Ensuite, reliez-la pas à pas aux empreintes de ses voisines. Chaque résultat est le SHA-256 d’un octet 1, de l’empreinte de gauche et de l’empreinte de droite.
ledger-proof-path = Le chemin vers la racine
ledger-proof-column-step = Étape
ledger-proof-column-hash = Empreinte de la voisine
ledger-proof-column-side = Elle est à
ledger-proof-column-result = Résultat
ledger-proof-left = gauche
ledger-proof-right = droite
ledger-proof-root-text = Le dernier résultat est la racine, qui doit être celle de la déclaration signée ci-dessous :

# A row of bulk work.
ledger-proof-step-row = La ligne du signalement, avec son empreinte
ledger-proof-step-batch = Le chemin de la ligne mène à la racine de son lot
ledger-proof-step-body = L’inscription engage sur cette racine
ledger-row = Il est arrivé avec d’autres
ledger-row-text = Ceci a été repris avec d’autres. Une seule inscription vaut pour tous : elle engage sur la racine d’un arbre dont chacun est une ligne, de sorte que chacun peut être prouvé à lui seul.
ledger-row-column = Ligne
ledger-row-place = { $place } sur { $size }
ledger-row-exact = Ce que dit la ligne, à la lettre près
ledger-row-exact-text = Voici exactement les lettres dont est faite l’empreinte de la ligne : un sel aléatoire, le numéro du signalement, l’empreinte de ce que l’autre système en disait, et son nom là-bas.
ledger-row-withheld = Ce que dit la ligne n’est plus montré, car quelque chose du signalement a été masqué. Son empreinte prouve toujours qu’elle est dans le lot.
ledger-row-by-hand = D’abord, l’empreinte de la ligne et son chemin vers la racine du lot.
ledger-row-root = La racine doit être celle-ci, et figurer dans le texte complet de l’inscription, qui suit.
ledger-row-commitment = L’inscription engage sur ce texte. Dans un terminal, saisissez (l’inscription a le résultat en hexadécimal) :

# Receipts.
ledger-receipts-title = Reçus pour { $reference }
ledger-receipts-text = Voici toutes les inscriptions du registre sur cette référence. Un reçu est un petit fichier qui prouve une inscription. Gardez-le en lieu sûr : pour le vérifier, il ne faut ni ce site, ni nous.
ledger-receipts-waiting = Quelque chose vient de se passer ici. C’est enregistré, et entre dans le registre en moins d’une seconde. Vous pourrez alors obtenir son reçu.
ledger-refresh = Actualiser
ledger-not-sealed = Entre dans le registre en moins d’une seconde
ledger-verify-title = Vérifier un reçu
ledger-verify-text = Collez un reçu que vous avez gardé, ou choisissez son fichier. Nous vérifions la preuve et la signature, et que le registre a toujours cette inscription.
ledger-verify-field = Le reçu
ledger-verify-hint = Il commence par « c2sp.org/tlog-proof@v1 »
ledger-verify-file = Ou choisissez le fichier
ledger-verify-key = Clé du registre qui l’a donné (facultatif)
ledger-verify-key-hint = Laissez vide si le reçu vient de nous
ledger-verify-key-unreadable = Ce n’est pas une clé de vérification. Elle a la forme nom+numéro+lettres
ledger-verify-button = Vérifier le reçu
ledger-verify-missing = Collez le reçu ou choisissez son fichier
ledger-verify-unreadable = Ce n’est pas un reçu complet : { $why }
ledger-verify-genuine = Ce reçu est authentique
ledger-verify-wrong = Ce reçu ne correspond pas au registre.
ledger-verify-replaced = Nous avons signé ce reçu, mais le registre a maintenant autre chose à sa place. Gardez le reçu : il prouve que le registre a été modifié.
ledger-verify-elsewhere = Si vous ne voulez pas dépendre de nous, tout programme qui connaît C2SP tlog-proof peut le vérifier, de même que cette page d’une autre commune qui utilise ce logiciel, si vous lui donnez notre clé.
ledger-warning = Attention

# What an entry commits to.
ledger-body = Détails de cette inscription
ledger-body-text = Vous pouvez lire les détails auxquels cette inscription s’engage. Le fait que vous les avez lus, et pourquoi, devient lui-même une inscription du registre.
ledger-purpose = Pourquoi en avez-vous besoin ?
ledger-purpose-missing = Choisissez pourquoi vous en avez besoin
ledger-purpose-audit = Un contrôle ordinaire
ledger-purpose-complaint = Une réclamation
ledger-purpose-court = Un tribunal ou une autre autorité
ledger-purpose-fault = Chercher une panne
ledger-body-button = Afficher les détails
ledger-body-recorded = Votre lecture a été inscrite.
ledger-body-what = Détails
ledger-body-salt = Sel

# Ce que le registre dit qu’il s’est passé : une clé par genre d’événement.
event-entry-body-read = Quelqu’un a lu ce qui se trouve derrière une inscription

# Pourquoi quelqu’un peut faire quelque chose : une clé par règle.
policy-ledger-auditors-see-bodies = Les auditeurs et les administrateurs peuvent lire ce à quoi une inscription du registre engage ; chaque lecture est elle-même inscrite

# Ce qui est fait après les changements : une clé par genre de tâche et par suiveur du registre.
follower-ledger-witnesses = Témoins

action-see-entry-body = Voir le détail d’une inscription du registre
resource-ledger-entry = Une inscription du registre
