META
key;value
description;Ideas for the river bank
country;Poland
unit;Merrow
instance;2026
num_projects;3
num_votes;2
budget;1500
vote_type;approval
rule;unknown
date_begin;01.03.2026
date_end;31.03.2026
max_length;2
language;en
currency;EUR
PROJECTS
project_id;name;cost;votes;category
1;Benches;600;2;seating
2;"Path; with lamps";800;1;lighting
3;"A ""wild"" meadow";1400;1;nature
VOTES
voter_id;age;sex;vote
a;34;F;1,2
b;51;M;1,3
