# Ce qu’on voit d’un jeu de données : ses colonnes en une ligne, sa carte, ses adresses pour les programmes.

opendata-column-span = de { $least } à { $greatest }
opendata-column-most = le plus souvent { $value } ({ $share })
opendata-programs = Pour les programmes
opendata-programs-negotiated = L’adresse de cette page répond aussi sous d’autres formes, par exemple à
opendata-programs-version = Cette version, telle que son empreinte a été calculée
opendata-saved-ask = Posez votre propre question et gardez-la
