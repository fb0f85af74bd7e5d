// The graph of a kg build in Neo4j 5. A new database is filled fastest by neo4j-admin, run in this folder:
//
//   neo4j-admin database import full neo4j --array-delimiter=";" --multiline-fields=true \
//     --nodes=entities.csv --nodes=events.csv --nodes=articles.csv \
//     --relationships=parties.csv --relationships=reports.csv --relationships=mentions.csv
//
// A running one is filled by this script, once the CSV files are in its import folder:
//
//   cypher-shell -f import.cypher
//
// Who met whom, and in which sentence:
//
//   MATCH (a:Entity)<-[:PARTICIPANT]-(m:Meeting)-[:PARTICIPANT]->(b:Entity), (m)-[r:REPORTED_IN]->(:Article)
//   WHERE a.id < b.id RETURN a.name, b.name, m.date, r.sentence ORDER BY m.date;

CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;

LOAD CSV WITH HEADERS FROM 'file:///entities.csv' AS row
MERGE (n:Entity {id: row.`id:ID(Entity)`})
SET n.name = row.name, n.latin = row.latin, n.names = split(row.`names:string[]`, ';'), n.country = row.country,
    n.articles = toInteger(row.`articles:int`)
FOREACH (_ IN CASE WHEN row.`:LABEL` ENDS WITH 'Person' THEN [1] ELSE [] END | SET n:Person)
FOREACH (_ IN CASE WHEN row.`:LABEL` ENDS WITH 'Organisation' THEN [1] ELSE [] END | SET n:Organisation)
FOREACH (_ IN CASE WHEN row.`:LABEL` ENDS WITH 'Place' THEN [1] ELSE [] END | SET n:Place)
FOREACH (_ IN CASE WHEN row.`:LABEL` ENDS WITH 'Group' THEN [1] ELSE [] END | SET n:Group);

LOAD CSV WITH HEADERS FROM 'file:///events.csv' AS row
MERGE (n:Event {id: row.`id:ID(Event)`})
SET n.date = row.date, n.status = row.status, n.medium = row.medium, n.act = row.act, n.title = row.title,
    n.relation = row.relation, n.text = row.text
FOREACH (_ IN CASE WHEN row.`:LABEL` ENDS WITH 'Meeting' THEN [1] ELSE [] END | SET n:Meeting)
FOREACH (_ IN CASE WHEN row.`:LABEL` ENDS WITH 'Statement' THEN [1] ELSE [] END | SET n:Statement)
FOREACH (_ IN CASE WHEN row.`:LABEL` ENDS WITH 'Role' THEN [1] ELSE [] END | SET n:Role)
FOREACH (_ IN CASE WHEN row.`:LABEL` ENDS WITH 'Visit' THEN [1] ELSE [] END | SET n:Visit)
FOREACH (_ IN CASE WHEN row.`:LABEL` ENDS WITH 'Relation' THEN [1] ELSE [] END | SET n:Relation);

LOAD CSV WITH HEADERS FROM 'file:///articles.csv' AS row
MERGE (n:Article {id: row.`id:ID(Article)`})
SET n.title = row.title, n.published = row.published, n.outlet = row.outlet, n.source = row.source;

LOAD CSV WITH HEADERS FROM 'file:///parties.csv' AS row
MATCH (e:Event {id: row.`:START_ID(Event)`}), (n:Entity {id: row.`:END_ID(Entity)`})
FOREACH (_ IN CASE row.`:TYPE` WHEN 'PARTICIPANT' THEN [1] ELSE [] END | MERGE (e)-[:PARTICIPANT]->(n))
FOREACH (_ IN CASE row.`:TYPE` WHEN 'PLACE' THEN [1] ELSE [] END | MERGE (e)-[:PLACE]->(n))
FOREACH (_ IN CASE row.`:TYPE` WHEN 'SPEAKER' THEN [1] ELSE [] END | MERGE (e)-[:SPEAKER]->(n))
FOREACH (_ IN CASE row.`:TYPE` WHEN 'ABOUT' THEN [1] ELSE [] END | MERGE (e)-[:ABOUT]->(n))
FOREACH (_ IN CASE row.`:TYPE` WHEN 'HOLDER' THEN [1] ELSE [] END | MERGE (e)-[:HOLDER]->(n))
FOREACH (_ IN CASE row.`:TYPE` WHEN 'OF' THEN [1] ELSE [] END | MERGE (e)-[:OF]->(n))
FOREACH (_ IN CASE row.`:TYPE` WHEN 'VISITOR' THEN [1] ELSE [] END | MERGE (e)-[:VISITOR]->(n))
FOREACH (_ IN CASE row.`:TYPE` WHEN 'SUBJECT' THEN [1] ELSE [] END | MERGE (e)-[:SUBJECT]->(n))
FOREACH (_ IN CASE row.`:TYPE` WHEN 'OBJECT' THEN [1] ELSE [] END | MERGE (e)-[:OBJECT]->(n));

LOAD CSV WITH HEADERS FROM 'file:///reports.csv' AS row
MATCH (e:Event {id: row.`:START_ID(Event)`}), (a:Article {id: row.`:END_ID(Article)`})
MERGE (e)-[r:REPORTED_IN {start: toInteger(row.`start:int`), end: toInteger(row.`end:int`), rule: row.rule}]->(a)
SET r.sentence = row.sentence, r.confidence = toFloat(row.`confidence:float`);

LOAD CSV WITH HEADERS FROM 'file:///mentions.csv' AS row
MATCH (n:Entity {id: row.`:START_ID(Entity)`}), (a:Article {id: row.`:END_ID(Article)`})
MERGE (n)-[:MENTIONED_IN]->(a);
