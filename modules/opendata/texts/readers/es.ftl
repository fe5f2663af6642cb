# Lo que se ve de un conjunto de datos: sus columnas en una línea, su mapa, sus direcciones para programas.

opendata-column-span = de { $least } a { $greatest }
opendata-column-most = lo más frecuente: { $value } ({ $share })
opendata-programs = Para programas
opendata-programs-negotiated = La dirección de esta página también responde en otras formas, por ejemplo a
opendata-programs-version = Esta versión, tal como se calculó su huella
opendata-saved-ask = Haga su propia pregunta y guárdela
