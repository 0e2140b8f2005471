// The compiled gazetteer: words, names, homonyms, offices; and what a user's rows change.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "gazetteer/blob_builder.h"
#include "gazetteer/decode.h"
#include "gazetteer/table_reader.h"
#include "gazetteer/tables.h"
#include "parley/gazetteer.h"

using namespace parley;
using namespace parley::gazetteer;

namespace {

/// Tables made of a few rows of our own.
struct Small {
  Small() {
    read_table("words_test.tsv",
               "forms\tclasses\tvalue\tsource\nmay\tmodal\t\tx\nMay\tmonth\t5\tx\nMarch\tmonth\t3\tx\nrebels|"
               "insurgents\tgroup_noun\t\tx\n",
               source, problems);
    read_table("countries.tsv",
               "name\tiso3\tkind\tofficial\taliases\tdemonyms\tnationals\tcapitals\tmetonyms\tgovernment\tgov_"
               "code\twikidata\tsource\n"
               "Freedonia\tFRD\tstate\tRepublic of Freedonia\tFR|Old Freedonia\tFreedonian\tFreedonians\tKlopstock "
               "City\tGreen House\tGovernment of Freedonia\tFRDGOV\tQ7\tx\n",
               source, problems);
    read_table(
        "actors_test.tsv",
        "name\tkind\tcountry\tcode\twikidata\taliases\tdescriptions\trepresents\tfrom\tuntil\tsource\n"
        "Freedonian Liberation Army\tarmed_group\tFRD\tFRDREB\t\tFLA|Ansar al-Hurriya\trebels|insurgents\t\t1990\t\tx\n"
        "17 November\tarmed_group\t\t\t\t\t\t\t\t\tx\n",
        source, problems);
    read_table("people.tsv",
               "name\tlast\taliases\tcountry\twikidata\tsource\nRufus Firefly\t\tR. T. Firefly\tFRD\t\tx\nBasil "
               "al-Freed\t\t\tFRD\t\tx\n",
               source, problems);
    read_table("offices.tsv",
               "person\ttitle\trole\tof\tfrom\tuntil\tas_of\tsource\nRufus "
               "Firefly\tPresident\tleader\tFreedonia\t1990-05\t1994-03-01\t\tx\n",
               source, problems);
    read_table("labels.tsv", "label\tcountry\tsource\nGREEN HOUSE AIDE\tFreedonia\tx\n", source, problems);
    lint(source, problems);
    std::string problem;
    blob = build_blob(source, problem);
    REQUIRE(problem.empty());
    tables = std::make_unique<Tables>(blob);
  }
  Source source;
  std::vector<Problem> problems;
  std::string blob;
  std::unique_ptr<Tables> tables;
};

/// "Freedonian Liberation Army=Freedonian Liberation Army; …": names found and whose they are.
std::string found(const Tables& tables, std::string_view text) {
  text::Document doc;
  std::vector<WordId> words;
  std::vector<NameHit> names;
  text::analyse(text, doc);
  tables.look_up(doc, words, names);
  std::string out;
  for (const NameHit& hit : names) {
    if (!out.empty()) out += "; ";
    out.append(doc.bytes(text::TokenRange{hit.first, hit.last}));
    for (const Form& f : tables.forms(hit)) out.append("=").append(tables.entry(f.entry).name);
  }
  return out;
}

}  // namespace

TEST_CASE("words have classes, some only when capitalised") {
  const Small s;
  REQUIRE_MESSAGE(s.problems.empty(), s.problems.front().message);
  const WordId may = s.tables->find_word("MAY");
  REQUIRE(may >= kFirstWord);
  CHECK(s.tables->has(may, s.tables->class_id("month"), true));
  CHECK_FALSE(s.tables->has(may, s.tables->class_id("month"), false));
  CHECK(s.tables->has(may, s.tables->class_id("modal"), false));
  CHECK(s.tables->value(may, s.tables->class_id("month")) == 5);
  CHECK(s.tables->find_word("unheard") == kUnknownLower);
  CHECK(s.tables->class_id("unheard_class") == kNoClass);
}

TEST_CASE("names: longest match, capitals, hyphens, diacritics, dots") {
  const Small s;
  CHECK(found(*s.tables, "The Freedonian Liberation Army and Freedonia") ==
        "Freedonian Liberation Army=Freedonian Liberation Army; Freedonia=Freedonia");
  CHECK(found(*s.tables, "Freedonian officials") == "Freedonian=Freedonia");
  CHECK(found(*s.tables, "freedonia") == "");
  CHECK(found(*s.tables, "the fla and the FLA, F.L.A.") ==
        "FLA=Freedonian Liberation Army; F.L.A.=Freedonian Liberation Army");
  CHECK(found(*s.tables, "Ansar al Hurriya, Ansar-al-Hurriya") ==
        "Ansar al Hurriya=Freedonian Liberation Army; Ansar-al-Hurriya=Freedonian Liberation Army");
  CHECK(found(*s.tables, "President Fïrefly and al-Freed, Freed") ==
        "Fïrefly=Rufus Firefly; al-Freed=Basil al-Freed; Freed=Basil al-Freed");
  CHECK(found(*s.tables, "in Klopstock City the Green House") == "Klopstock City=Freedonia; Green House=Freedonia");
  CHECK(found(*s.tables, "the group 17 November, not 18 November") == "17 November=17 November");
  CHECK(found(*s.tables, "Klopstock. City") == "");
}

TEST_CASE("entries, offices, labels, descriptions") {
  const Small s;
  const EntryId country = s.tables->find_entry("Freedonia");
  REQUIRE(country != kNoEntry);
  CHECK(s.tables->country("FRD") == country);
  CHECK(s.tables->entry(country).government == "Government of Freedonia");
  CHECK(s.tables->entry(country).wikidata == 7);
  const EntryId firefly = s.tables->find_entry("Rufus Firefly");
  const auto offices = s.tables->offices_of(firefly);
  REQUIRE(offices.count == 1);
  const Office o = s.tables->office(offices.first);
  CHECK(o.title == "President");
  CHECK(o.of == country);
  CHECK(o.from.month == 5);
  CHECK(o.until.day == 1);
  CHECK(s.tables->offices_in(country).size() == 1);
  REQUIRE(s.tables->label_count() == 1);
  CHECK(s.tables->label(0).words == "GREEN HOUSE AIDE");
  CHECK(s.tables->label(0).country == country);
  CHECK(s.tables->descriptions(s.tables->find_entry("Freedonian Liberation Army")).size() == 2);
}

TEST_CASE("decoding and compiling again changes no answer") {
  for (const Source& first : {Small().source, decode(*Tables::built_in())}) {
    std::string problem;
    const std::string blob = build_blob(first, problem);
    const Tables one(blob);
    const std::string blob_again = build_blob(decode(one), problem);
    const Tables two(blob_again);
    CHECK(one.word_count() == two.word_count());
    CHECK(one.class_count() == two.class_count());
    REQUIRE(one.entry_count() == two.entry_count());
    CHECK(one.office_count() == two.office_count());
    CHECK(one.label_count() == two.label_count());
    std::multiset<std::string> names_one, names_two;
    const auto collect = [](const Tables& t, std::multiset<std::string>& out) {
      t.for_each_name([&](const std::vector<WordId>& words, const Form& form) {
        std::string key(t.entry(form.entry).name);
        for (const WordId w : words)
          key.append(" ").append(w < kFirstWord ? std::to_string(w) : std::string(t.spelling(w)));
        key.append(" ")
            .append(std::to_string(static_cast<int>(form.kind)))
            .append(" ")
            .append(std::to_string(t.spelling_of(form).capital_words))
            .append(" ")
            .append(std::to_string(t.spelling_of(form).acronym_words));
        out.insert(key);
      });
    };
    collect(one, names_one);
    collect(two, names_two);
    std::vector<std::string> missing;
    std::set_symmetric_difference(names_one.begin(), names_one.end(), names_two.begin(), names_two.end(),
                                  std::back_inserter(missing));
    CHECK_MESSAGE(missing.empty(), (missing.empty() ? "" : missing.front()));
    for (EntryId i = 0; i < one.entry_count(); ++i) {
      CHECK(one.entry(i).name == two.entry(i).name);
      CHECK(one.entry(i).code == two.entry(i).code);
      CHECK(one.descriptions(i).size() == two.descriptions(i).size());
    }
  }
}

TEST_CASE("a user's rows add, replace and remove, for this gazetteer only") {
  const Gazetteer built_in = Gazetteer::built_in();
  const auto mine = built_in.with(
      "# ours\nname\tkind\tcountry\tcode\taliases\tdescriptions\trepresents\ttitle\trole\tfrom\tuntil\n"
      "Northern Shield\tarmed_group\tSYR\tSYRREB\tNS Brigade|Shield of the North\tfighters\t\t\t\t\t\n"
      "Jane Qwert\tperson\t\t\t\t\tNorthern Shield\tChief Negotiator\tnegotiator\t2020\t2021-05\n");
  REQUIRE_MESSAGE(mine.ok(), mine.error().message);
  CHECK(mine->size() == built_in.size() + 2);
  CHECK(found(mine->tables(), "The Shield of the North and Qwert") ==
        "Shield of the North=Northern Shield; Qwert=Jane Qwert");
  CHECK(found(built_in.tables(), "Northern Shield") == "");
  const auto replaced = mine->with("name\tkind\taliases\nNorthern Shield\tpolitical\tShield Party\n");
  REQUIRE(replaced.ok());
  CHECK(replaced->size() == mine->size());
  CHECK(found(replaced->tables(), "NS Brigade, Shield Party") == "Shield Party=Northern Shield");
  const auto removed = mine->with("name\tkind\nNorthern Shield\tremove\n");
  REQUIRE(removed.ok());
  CHECK(found(removed->tables(), "Northern Shield") == "");
}

TEST_CASE("a table as spreadsheets save it: a byte order mark, lines that end in CR LF") {
  const auto mine = Gazetteer::built_in().with("\xEF\xBB\xBFname\tkind\r\nOrder of the Heron\tarmed_group\r\n");
  REQUIRE(mine.ok());
  CHECK(found(mine->tables(), "Order of the Heron") == "Order of the Heron=Order of the Heron");
}

TEST_CASE("a broken row refuses the table and says where and what") {
  const Gazetteer g = Gazetteer::built_in();
  const auto message = [&](std::string_view tsv) {
    const auto r = g.with(tsv);
    REQUIRE_FALSE(r.ok());
    CHECK(r.error().code == ErrorCode::invalid_gazetteer);
    return r.error().message;
  };
  CHECK(message("").find("header") != std::string::npos);
  CHECK(message("name\tcolour\nX\tred\n").find("unknown column 'colour'") != std::string::npos);
  CHECK(message("name,kind\nX,other\n").find("a tab stands between") != std::string::npos);
  CHECK(message("name\tcolour\nX\tred\n").find("a tab stands") == std::string::npos);
  CHECK(message("name\nX\n").find("kind") != std::string::npos);
  CHECK(message("name\tkind\n\n#\nX\tarmed-group\n").find("line 4: unknown kind 'armed-group'") != std::string::npos);
  CHECK(message("name\tkind\tcountry\nX\tother\tSyria\n").find("line 2: country 'Syria'") != std::string::npos);
  CHECK(message("name\tkind\twikidata\nX\tother\t42\n").find("wikidata '42'") != std::string::npos);
  CHECK(message("name\tkind\nX\tother\textra\n").find("more cells") != std::string::npos);
  CHECK(message("name\tkind\n\tother\n").find("no name") != std::string::npos);
  CHECK(message("name\tkind\nNobody At All\tremove\n").find("there is no 'Nobody At All'") != std::string::npos);
  CHECK(message("name\tkind\trepresents\nX\tother\tNobody At All\n").find("Nobody At All") != std::string::npos);
  CHECK(message("name\tkind\tfrom\nX\tother\t2020-13\n").find("2020-13") != std::string::npos);
  CHECK(message("name\tkind\tuntil\nX\tother\t9999\n").find("until '9999' is too late: leave it empty") !=
        std::string::npos);
  CHECK(message("name\tkind\nX\tother\nX\tother\n").find("line 3: 'X' stands in this table already") !=
        std::string::npos);
}

TEST_CASE("the lint refuses duplicates, inverted intervals, open ends, references to nobody, rows without a source") {
  const auto problems_of = [](const char* file, const char* content) {
    Source source;
    std::vector<Problem> problems;
    read_table(file, content, source, problems);
    lint(source, problems);
    std::string all;
    for (const Problem& p : problems) all.append(p.message).append("\n");
    return all;
  };
  CHECK(problems_of("actors_x.tsv", "name\tkind\tsource\nA\tother\tx\nA\tother\tx\n")
            .find("stands at actors_x.tsv:2 already") != std::string::npos);
  CHECK(problems_of("actors_x.tsv", "name\tkind\tfrom\tuntil\tsource\nA\tother\t2000\t1999\tx\n")
            .find("until is before from") != std::string::npos);
  CHECK(problems_of("actors_x.tsv", "name\tkind\tsource\nA\tother\t\n").find("no source") != std::string::npos);
  CHECK(problems_of("actors_x.tsv", "name\tkind\trepresents\tsource\nA\tother\tB\tx\n").find("represents 'B'") !=
        std::string::npos);
  CHECK(
      problems_of("offices.tsv", "person\ttitle\trole\tof\tfrom\tuntil\tas_of\tsource\nA\tT\tleader\tB\t2000\t\t\tx\n")
          .find("nobody is called 'A'") != std::string::npos);
  CHECK(problems_of("labels.tsv", "label\tcountry\tsource\nAIDE\tB\tx\n").find("no country is called 'B'") !=
        std::string::npos);
  CHECK(problems_of("words_x.tsv", "forms\tclasses\tvalue\tsource\ntwo words\tc\t\tx\n").find("more than one word") !=
        std::string::npos);
  CHECK(problems_of("unknown.tsv", "a\n").find("no table of this name") != std::string::npos);
}

TEST_CASE("a person's last names, with and without the article") {
  std::vector<SourceForm> forms;
  add_last_names("Bashar al-Assad", "", forms);
  REQUIRE(forms.size() == 2);
  CHECK(forms[0].text == "al-Assad");
  CHECK(forms[1].text == "Assad");
  forms.clear();
  add_last_names("Kim Jong Un", "Kim", forms);
  REQUIRE(forms.size() == 1);
  CHECK(forms[0].text == "Kim");
  forms.clear();
  add_last_names("Abu Mazen", "-", forms);
  CHECK(forms.empty());
}

TEST_CASE("rows beyond a limit of the layout are refused with its name") {
  Source source = Small().source;
  constexpr int kMany = 40000;
  for (int i = 0; i < kMany; ++i) {
    SourceWord word;
    word.form = "w" + std::to_string(i);
    word.classes = {"determiner"};
    source.words.push_back(word);
  }
  std::string problem;
  CHECK(build_blob(source, problem).empty());
  CHECK(problem.find("more than 32768 words") != std::string::npos);
  CHECK(problem.find("kMostVocabulary") != std::string::npos);
}
