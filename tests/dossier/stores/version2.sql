-- A store of version 2 (before the tables of the dossier), with the document of tests/conftest.py, as SQLite writes it out.
BEGIN TRANSACTION;
CREATE TABLE article (
	id TEXT NOT NULL,
	version INTEGER NOT NULL,
	fingerprint TEXT NOT NULL,
	path TEXT,
	url TEXT,
	outlet TEXT,
	outlet_span JSON,
	title TEXT,
	published DATE,
	published_time TEXT,
	script TEXT NOT NULL,
	language TEXT NOT NULL,
	text TEXT NOT NULL,
	text_sha256 TEXT NOT NULL,
	blocks JSON NOT NULL,
	PRIMARY KEY (id)
);
INSERT INTO "article" VALUES('a1',1,'35e5a1acb2f9ba02f60c82715d981a712ca316e69d8a1b1a3a5c156f9e6148a8','bishkek.txt',NULL,'Дала',NULL,'Бішкекте келіссөз өтті','2026-03-04',NULL,'cyrl','kk','Бішкекте келіссөз өтті
Қазақстан премьер-министрі Асқар Нұрланов 3 наурызда Бішкекте Қырғызстан премьер-министрі Бақыт Осмоновпен кездесті, деп хабарлады Ала-Тау агенттігі.
Кездесу шамамен екі сағатқа созылып, тараптар су мәселесін талқылады.
Нұрлановтың айтуынша, келесі отырыс сәуірде Астанада өтеді.','0ee62cb0c38868bef47d9f4436fbceeaf0ca0bf38f042ba4d791d5a0de00a438','[[0, 22, "title"], [23, 302, "paragraph"]]');
CREATE TABLE claim (
	article TEXT NOT NULL,
	position INTEGER NOT NULL,
	start INTEGER NOT NULL,
	"end" INTEGER NOT NULL,
	id TEXT NOT NULL,
	event TEXT NOT NULL,
	field TEXT NOT NULL,
	value JSON,
	original TEXT NOT NULL,
	quote TEXT NOT NULL,
	chain JSON NOT NULL,
	stance TEXT NOT NULL,
	rule TEXT NOT NULL,
	version TEXT NOT NULL,
	PRIMARY KEY (article, position),
	FOREIGN KEY(article) REFERENCES article (id) ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "claim" VALUES('a1',0,23,172,'e1-kind-кездесті-0','e1','kind','"meeting"','кездесті','Қазақстан премьер-министрі Асқар Нұрланов 3 наурызда Бішкекте Қырғызстан премьер-министрі Бақыт Осмоновпен кездесті, деп хабарлады Ала-Тау агенттігі.','[["\u0414\u0430\u043b\u0430", "outlet"], ["\u0410\u043b\u0430-\u0422\u0430\u0443", "agency"]]','reports','hand','1');
INSERT INTO "claim" VALUES('a1',1,23,172,'e1-status-кездесті-0','e1','status','"held"','кездесті','Қазақстан премьер-министрі Асқар Нұрланов 3 наурызда Бішкекте Қырғызстан премьер-министрі Бақыт Осмоновпен кездесті, деп хабарлады Ала-Тау агенттігі.','[["\u0414\u0430\u043b\u0430", "outlet"], ["\u0410\u043b\u0430-\u0422\u0430\u0443", "agency"]]','reports','hand','1');
INSERT INTO "claim" VALUES('a1',2,23,172,'e1-scope-Қырғызстан премьер-министрі-0','e1','scope','"international"','Қырғызстан премьер-министрі','Қазақстан премьер-министрі Асқар Нұрланов 3 наурызда Бішкекте Қырғызстан премьер-министрі Бақыт Осмоновпен кездесті, деп хабарлады Ала-Тау агенттігі.','[["\u0414\u0430\u043b\u0430", "outlet"], ["\u0410\u043b\u0430-\u0422\u0430\u0443", "agency"]]','reports','hand','1');
INSERT INTO "claim" VALUES('a1',3,23,172,'e1-core-кездесті-0','e1','core','true','кездесті','Қазақстан премьер-министрі Асқар Нұрланов 3 наурызда Бішкекте Қырғызстан премьер-министрі Бақыт Осмоновпен кездесті, деп хабарлады Ала-Тау агенттігі.','[["\u0414\u0430\u043b\u0430", "outlet"], ["\u0410\u043b\u0430-\u0422\u0430\u0443", "agency"]]','reports','hand','1');
INSERT INTO "claim" VALUES('a1',4,23,172,'e1-start-3 наурызда-0','e1','start','"2026-03-03"','3 наурызда','Қазақстан премьер-министрі Асқар Нұрланов 3 наурызда Бішкекте Қырғызстан премьер-министрі Бақыт Осмоновпен кездесті, деп хабарлады Ала-Тау агенттігі.','[["\u0414\u0430\u043b\u0430", "outlet"], ["\u0410\u043b\u0430-\u0422\u0430\u0443", "agency"]]','reports','hand','1');
INSERT INTO "claim" VALUES('a1',5,173,242,'e1-duration-шамамен екі сағатқа-0','e1','duration','{"value": "PT2H", "approx": true}','шамамен екі сағатқа','Кездесу шамамен екі сағатқа созылып, тараптар су мәселесін талқылады.','[["\u0414\u0430\u043b\u0430", "outlet"], ["\u0410\u043b\u0430-\u0422\u0430\u0443", "agency"]]','reports','hand','1');
INSERT INTO "claim" VALUES('a1',6,23,172,'e1-place-Бішкекте-0','e1','place','{"name": "\u0411\u0456\u0448\u043a\u0435\u043a", "country": "KG", "venue": null, "lat": 42.87, "lon": 74.59}','Бішкекте','Қазақстан премьер-министрі Асқар Нұрланов 3 наурызда Бішкекте Қырғызстан премьер-министрі Бақыт Осмоновпен кездесті, деп хабарлады Ала-Тау агенттігі.','[["\u0414\u0430\u043b\u0430", "outlet"], ["\u0410\u043b\u0430-\u0422\u0430\u0443", "agency"]]','reports','hand','1');
INSERT INTO "claim" VALUES('a1',7,23,172,'e1-participants-Асқар Нұрланов-0','e1','participants','{"name": "\u0410\u0441\u049b\u0430\u0440 \u041d\u04b1\u0440\u043b\u0430\u043d\u043e\u0432", "kind": "person", "country": "KZ", "office": "\u049a\u0430\u0437\u0430\u049b\u0441\u0442\u0430\u043d \u043f\u0440\u0435\u043c\u044c\u0435\u0440-\u043c\u0438\u043d\u0438\u0441\u0442\u0440\u0456", "role": null}','Асқар Нұрланов','Қазақстан премьер-министрі Асқар Нұрланов 3 наурызда Бішкекте Қырғызстан премьер-министрі Бақыт Осмоновпен кездесті, деп хабарлады Ала-Тау агенттігі.','[["\u0414\u0430\u043b\u0430", "outlet"], ["\u0410\u043b\u0430-\u0422\u0430\u0443", "agency"]]','reports','hand','1');
INSERT INTO "claim" VALUES('a1',8,23,172,'e1-participants-Осмоновпен-0','e1','participants','{"name": "\u0411\u0430\u049b\u044b\u0442 \u041e\u0441\u043c\u043e\u043d\u043e\u0432", "kind": "person", "country": "KG", "office": "\u049a\u044b\u0440\u0493\u044b\u0437\u0441\u0442\u0430\u043d \u043f\u0440\u0435\u043c\u044c\u0435\u0440-\u043c\u0438\u043d\u0438\u0441\u0442\u0440\u0456", "role": "host"}','Осмоновпен','Қазақстан премьер-министрі Асқар Нұрланов 3 наурызда Бішкекте Қырғызстан премьер-министрі Бақыт Осмоновпен кездесті, деп хабарлады Ала-Тау агенттігі.','[["\u0414\u0430\u043b\u0430", "outlet"], ["\u0410\u043b\u0430-\u0422\u0430\u0443", "agency"]]','reports','hand','1');
INSERT INTO "claim" VALUES('a1',9,173,242,'e1-topics-су мәселесін-0','e1','topics','{"text": "\u0441\u0443 \u043c\u04d9\u0441\u0435\u043b\u0435\u0441\u0456", "main": true}','су мәселесін','Кездесу шамамен екі сағатқа созылып, тараптар су мәселесін талқылады.','[["\u0414\u0430\u043b\u0430", "outlet"], ["\u0410\u043b\u0430-\u0422\u0430\u0443", "agency"]]','reports','hand','1');
INSERT INTO "claim" VALUES('a1',10,243,302,'e2-kind-отырыс-2','e2','kind','"session"','отырыс','Нұрлановтың айтуынша, келесі отырыс сәуірде Астанада өтеді.','[["\u0414\u0430\u043b\u0430", "outlet"], ["\u0410\u0441\u049b\u0430\u0440 \u041d\u04b1\u0440\u043b\u0430\u043d\u043e\u0432", "person"]]','reports','hand','1');
INSERT INTO "claim" VALUES('a1',11,243,302,'e2-status-өтеді-2','e2','status','"planned"','өтеді','Нұрлановтың айтуынша, келесі отырыс сәуірде Астанада өтеді.','[["\u0414\u0430\u043b\u0430", "outlet"], ["\u0410\u0441\u049b\u0430\u0440 \u041d\u04b1\u0440\u043b\u0430\u043d\u043e\u0432", "person"]]','reports','hand','1');
INSERT INTO "claim" VALUES('a1',12,243,302,'e2-scope-отырыс-2','e2','scope','"international"','отырыс','Нұрлановтың айтуынша, келесі отырыс сәуірде Астанада өтеді.','[["\u0414\u0430\u043b\u0430", "outlet"], ["\u0410\u0441\u049b\u0430\u0440 \u041d\u04b1\u0440\u043b\u0430\u043d\u043e\u0432", "person"]]','reports','hand','1');
INSERT INTO "claim" VALUES('a1',13,243,302,'e2-core-отырыс-2','e2','core','false','отырыс','Нұрлановтың айтуынша, келесі отырыс сәуірде Астанада өтеді.','[["\u0414\u0430\u043b\u0430", "outlet"], ["\u0410\u0441\u049b\u0430\u0440 \u041d\u04b1\u0440\u043b\u0430\u043d\u043e\u0432", "person"]]','reports','hand','1');
INSERT INTO "claim" VALUES('a1',14,243,302,'e2-start-сәуірде-2','e2','start','"2026-04"','сәуірде','Нұрлановтың айтуынша, келесі отырыс сәуірде Астанада өтеді.','[["\u0414\u0430\u043b\u0430", "outlet"], ["\u0410\u0441\u049b\u0430\u0440 \u041d\u04b1\u0440\u043b\u0430\u043d\u043e\u0432", "person"]]','reports','hand','1');
INSERT INTO "claim" VALUES('a1',15,243,302,'e2-place-Астанада-2','e2','place','{"name": "\u0410\u0441\u0442\u0430\u043d\u0430", "country": "KZ", "venue": null, "lat": null, "lon": null}','Астанада','Нұрлановтың айтуынша, келесі отырыс сәуірде Астанада өтеді.','[["\u0414\u0430\u043b\u0430", "outlet"], ["\u0410\u0441\u049b\u0430\u0440 \u041d\u04b1\u0440\u043b\u0430\u043d\u043e\u0432", "person"]]','reports','hand','1');
INSERT INTO "claim" VALUES('a1',16,243,302,'e2-ordinal-келесі-2','e2','ordinal','{"value": 2, "what": "\u043e\u0442\u044b\u0440\u044b\u0441", "inferred": true}','келесі','Нұрлановтың айтуынша, келесі отырыс сәуірде Астанада өтеді.','[["\u0414\u0430\u043b\u0430", "outlet"], ["\u0410\u0441\u049b\u0430\u0440 \u041d\u04b1\u0440\u043b\u0430\u043d\u043e\u0432", "person"]]','reports','hand','1');
INSERT INTO "claim" VALUES('a1',17,243,302,'e2-links-келесі отырыс-2','e2','links','{"kind": "agreed_at", "event": "e1"}','келесі отырыс','Нұрлановтың айтуынша, келесі отырыс сәуірде Астанада өтеді.','[["\u0414\u0430\u043b\u0430", "outlet"], ["\u0410\u0441\u049b\u0430\u0440 \u041d\u04b1\u0440\u043b\u0430\u043d\u043e\u0432", "person"]]','reports','hand','1');
CREATE TABLE doubt (
	article TEXT NOT NULL,
	position INTEGER NOT NULL,
	start INTEGER NOT NULL,
	"end" INTEGER NOT NULL,
	step TEXT NOT NULL,
	reason TEXT NOT NULL,
	PRIMARY KEY (article, position),
	FOREIGN KEY(article) REFERENCES article (id) ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "doubt" VALUES('a1',0,265,278,'events','whose session it is');
CREATE TABLE reading (
	source TEXT NOT NULL,
	digest TEXT NOT NULL,
	reader TEXT NOT NULL,
	article TEXT NOT NULL,
	PRIMARY KEY (source),
	FOREIGN KEY(article) REFERENCES article (id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE schema_version (
	version INTEGER NOT NULL
);
INSERT INTO "schema_version" VALUES(2);
CREATE INDEX ix_article_path ON article (path);
CREATE INDEX ix_article_published ON article (published);
CREATE INDEX ix_article_url ON article (url);
CREATE INDEX ix_claim_id ON claim (id);
CREATE INDEX ix_claim_event ON claim (event);
CREATE INDEX ix_reading_article ON reading (article);
COMMIT;
