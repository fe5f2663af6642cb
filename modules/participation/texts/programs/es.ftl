participation-programs-files = Todo ello como archivos:
participation-programs-data-processes = Lo que el municipio ha preguntado
participation-programs-data-processes-text = Todos los procesos participativos: quién pregunta qué, desde cuándo y hasta cuándo, y por qué se retiraron los que se retiraron.
participation-programs-data-proposals = Lo que la gente ha propuesto
participation-programs-data-proposals-text = Todas las propuestas que figuran en un proceso participativo, con su texto, en qué punto están y cuántos apoyos tienen. No consta quién las presentó.
participation-programs-data-decisions = Lo que se decidió después de preguntar
participation-programs-data-decisions-text = Todas las decisiones de un proceso participativo: por qué, quién las tomó, en qué se basan, cuánto cuestan y en qué punto están.
participation-programs-data-projects = Proyectos y lo que cuestan
participation-programs-data-projects-text = Todos los proyectos en los que puede gastarse el dinero de un proceso participativo: su coste, cómo se estimó, y si puede hacerse y por qué.
participation-programs-data-keywords = participación, propuestas, decisiones, presupuesto
participation-programs-import = Incorporar propuestas de otro sistema
participation-programs-import-text = Elija el archivo de propuestas que exportó Decidim o CONSUL, en CSV. Primero verá lo que haría. Nada de lo que ya está aquí llega por segunda vez, y se dice lo que no está bien en cada fila.
participation-programs-import-source = ¿De dónde vienen?
participation-programs-import-source-hint = El nombre que la gente conoce, como Decide Madrid. Escriba siempre el mismo nombre: con él se sabe lo que ya está aquí.
participation-programs-import-lang = ¿En qué idioma están?
participation-programs-import-file = El archivo
participation-programs-import-look = Ver lo que haría
participation-programs-import-preview = Lo que haría el archivo
participation-programs-import-counts = De { $source }. Nuevas: { $new }. Ya están aquí: { $known }. No se incorporan: { $refused }.
participation-programs-import-first = Las primeras
participation-programs-import-nothing = No hay nada que incorporar.
participation-programs-import-take = Incorporarlas
participation-programs-import-again = Elegir otro archivo
participation-programs-import-refused = Filas que no se incorporan
participation-programs-import-more = { $count ->
    [one] y 1 fila más
   *[other] y { $count } filas más
 }
participation-programs-import-because = Así estaba donde se propuso. No llegó ningún motivo.
participation-programs-import-missing = Elija un archivo
participation-programs-import-fault-utf8 = El archivo no está en UTF-8. Guárdelo como «CSV UTF-8» y elíjalo de nuevo.
participation-programs-import-fault-table = Esto no es una tabla de propuestas de Decidim o CONSUL: necesita columnas para el identificador y el título
participation-programs-import-fault-long = El archivo tiene más de 20.000 filas. Divídalo e incorpore una parte tras otra.
participation-programs-import-fault-source = Escriba el nombre del lugar de donde vienen, con 60 letras como máximo
participation-programs-import-stopped = Este proceso se retiró: ya no entra nada en él.
participation-programs-imported = Incorporadas. Nuevas: { $new }. Cambiadas: { $changed }. Se dejan como están aquí, porque hay quien las apoya o ya se respondieron: { $kept }. Sin cambios: { $unchanged }.
participation-programs-column-line = Línea
participation-programs-column-id = Identificador
participation-programs-column-why = Motivo
participation-programs-refused-id = No tiene identificador, o tiene más de 100 letras
participation-programs-refused-title = No tiene título
participation-programs-refused-title-long = Su título tiene más de 150 letras
participation-programs-refused-text-long = Su texto tiene más de 8000 letras
participation-programs-refused-twice = Su identificador ya figura antes en el archivo
participation-programs-refused-amendment = Modifica otra propuesta y no lo es por sí misma
participation-programs-refused-count = Su número de apoyos no es un número
participation-programs-refused-width = Tiene más o menos celdas que encabezados
participation-programs-came-from = de { $source }
participation-programs-came-supported = de { $source }, donde { $count ->
    [one] la apoyó 1 persona
   *[other] la apoyaron { $count } personas
 }
