// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/edit_json.h"

#include "core/project/stored_names.h"

#include <nlohmann/json.hpp>

#include <limits>

namespace dateline::project {

namespace {

using nlohmann::json;

constexpr std::size_t deepest = 8; ///< an edit holds events that hold passages that hold a document

/// What is wrong; caught in fromStored and nowhere else.
struct Refused {
    const char* what;
};

// ---- one type a function, both ways

void require(bool right, const char* what) {
    if (!right) throw Refused{what};
}

const json& member(const json& object, const char* name) {
    require(object.is_object(), "an object is missing");
    const auto found = object.find(name);
    require(found != object.end(), name);
    return *found;
}

template <class Number>
Number numberFrom(const json& value, std::int64_t least, std::int64_t most) {
    require(value.is_number_integer(), "a whole number is missing");
    require(!value.is_number_unsigned() || value.get<std::uint64_t>() <= std::uint64_t(most), "a number is too large");
    const auto number = value.get<std::int64_t>();
    require(number >= least && number <= most, "a number is out of range");
    return static_cast<Number>(number);
}

std::string textFrom(const json& value, std::size_t longest) {
    require(value.is_string(), "a text is missing");
    const auto& text = value.get_ref<const std::string&>();
    require(text.size() <= longest, "a text is too long");
    require(text.find('\0') == std::string::npos, "a text holds a zero");
    return text;
}

void write(json& out, bool flag) { out = flag; }
void read(const json& in, bool& flag) {
    require(in.is_boolean(), "true or false is missing");
    flag = in.get<bool>();
}

json timeJson(const time::ClockTime& clock) {
    json out = {{"minute", clock.minuteOfDay}};
    if (clock.offsetMinutes) out["zone"] = *clock.offsetMinutes;
    return out;
}

time::ClockTime clockFrom(const json& in) {
    time::ClockTime clock{numberFrom<int>(member(in, "minute"), 0, 1439), std::nullopt};
    if (in.contains("zone")) clock.offsetMinutes = numberFrom<int>(in["zone"], -24 * 60, 24 * 60);
    return clock;
}

void write(json& out, const time::When& when) {
    out = {{"from", when.days.first.number},
           {"to", when.days.last.number},
           {"granularity", time::nameOf(when.granularity)},
           {"mod", time::timexNameOf(when.modifier)}};
    if (when.clock) out["clock"] = timeJson(*when.clock);
}

void read(const json& in, time::When& when) {
    const auto least = time::dayOf({time::minimumYear, 1, 1}).number;
    const auto most = time::dayOf({time::maximumYear, 12, 31}).number;
    when.days.first = {numberFrom<std::int32_t>(member(in, "from"), least, most)};
    when.days.last = {numberFrom<std::int32_t>(member(in, "to"), when.days.first.number, most)};
    const auto granularity = time::granularityFromName(textFrom(member(in, "granularity"), 40));
    const auto mod = textFrom(member(in, "mod"), 40);
    const auto modifier = mod.empty() ? std::optional(time::Modifier::none) : time::modifierFromTimexName(mod);
    require(granularity && modifier, "a date is of no known kind");
    when.granularity = *granularity;
    when.modifier = *modifier;
    if (!in.contains("clock")) return;
    require(when.granularity <= time::Granularity::hour && when.isExactDay(), "only a day has a time");
    when.clock = clockFrom(in["clock"]);
}

void write(json& out, const std::optional<time::When>& when) {
    if (when) write(out, *when);
}
void read(const json& in, std::optional<time::When>& when) {
    if (!in.is_null()) read(in, when.emplace());
}

void write(json& out, const std::optional<std::uint32_t>& colour) {
    if (colour) out = *colour;
}
void read(const json& in, std::optional<std::uint32_t>& colour) {
    if (!in.is_null()) colour = numberFrom<std::uint32_t>(in, 0, 0xFFFFFF);
}

void write(json& out, const DocumentReference& document) { out = {{"key", document.key}, {"path", document.path}}; }
void read(const json& in, DocumentReference& document) {
    document = {textFrom(member(in, "key"), 2 * maximumTitle), textFrom(member(in, "path"), 2 * maximumTitle)};
}

void write(json& out, const PassageReference& passage) {
    write(out["document"], passage.document);
    out["begin"] = passage.span.begin;
    out["end"] = passage.span.end;
    out["print"] = passage.print;
}
void read(const json& in, PassageReference& passage) {
    constexpr std::int64_t most = std::numeric_limits<std::uint32_t>::max();
    read(member(in, "document"), passage.document);
    passage.span.begin = numberFrom<std::uint32_t>(member(in, "begin"), 0, most);
    passage.span.end = numberFrom<std::uint32_t>(member(in, "end"), passage.span.begin, most);
    passage.print = textFrom(member(in, "print"), 64);
}

void write(json& out, const EventReference& event);
void read(const json& in, EventReference& event);

template <class T>
void writeList(json& out, const std::vector<T>& list) {
    out = json::array();
    for (const auto& item : list) write(out.emplace_back(), item);
}
template <class T>
void readList(const json& in, std::vector<T>& list, std::size_t least, std::size_t most) {
    require(in.is_array(), "a list is missing");
    require(in.size() >= least && in.size() <= most, "a list is too short or too long");
    for (const auto& item : in) read(item, list.emplace_back());
}

void write(json& out, const EventReference& event) {
    out = {{"key", event.key}, {"title", event.title}};
    write(out["when"], event.when);
    writeList(out["passages"], event.passages);
}
void read(const json& in, EventReference& event) {
    event.key = textFrom(member(in, "key"), maximumTitle);
    event.title = textFrom(member(in, "title"), maximumTitle);
    read(member(in, "when"), event.when);
    readList(member(in, "passages"), event.passages, 0, maximumPassages);
}

void write(json& out, const std::vector<EventReference>& events) { writeList(out, events); }
void read(const json& in, std::vector<EventReference>& events) { readList(in, events, 1, maximumEvents); }
void write(json& out, const std::vector<PassageReference>& passages) { writeList(out, passages); }
void read(const json& in, std::vector<PassageReference>& passages) { readList(in, passages, 0, maximumEvents); }

void write(json& out, graph::RelationKind kind) { out = storedName(kind); }
void read(const json& in, graph::RelationKind& kind) {
    const auto known = fromStoredName<graph::RelationKind>(textFrom(in, 40));
    require(known.has_value(), "a relation is of no known kind");
    kind = *known;
}

/// A line of text: without line breaks, and not empty where `needed`.
struct Line {
    std::string& text;
    bool needed = true;
};
void read(const json& in, const Line& line) {
    line.text = textFrom(in, maximumTitle);
    require(line.text.find_first_of("\r\n") == std::string::npos, "a line is more than one");
    require(!line.needed || !line.text.empty(), "a text is empty");
}
struct Paragraphs {
    std::string& text;
};
void read(const json& in, const Paragraphs& paragraphs) { paragraphs.text = textFrom(in, maximumNote); }

void write(json& out, const Line& line) { out = line.text; }
void write(json& out, const Paragraphs& paragraphs) { out = paragraphs.text; }

// ---- the fields of every edit, named once for both ways

template <class Field>
void fieldsOf(Retitle& e, Field f) {
    f("event", e.event), f("title", Line{e.title});
}
template <class Field>
void fieldsOf(Redate& e, Field f) {
    f("event", e.event), f("when", e.when);
}
template <class Field>
void fieldsOf(Merge& e, Field f) {
    f("into", e.into), f("others", e.others);
}
template <class Field>
void fieldsOf(Split& e, Field f) {
    f("from", e.from), f("passages", e.passages), f("key", Line{e.key}), f("title", Line{e.title}), f("when", e.when);
}
template <class Field>
void fieldsOf(Hide& e, Field f) {
    f("events", e.events), f("hidden", e.hidden);
}
template <class Field>
void fieldsOf(Accept& e, Field f) {
    f("events", e.events), f("accepted", e.accepted);
}
template <class Field>
void fieldsOf(Tag& e, Field f) {
    f("events", e.events), f("tag", Line{e.tag}), f("tagged", e.tagged);
}
template <class Field>
void fieldsOf(Colour& e, Field f) {
    f("events", e.events), f("colour", e.colour);
}
template <class Field>
void fieldsOf(SetNote& e, Field f) {
    f("event", e.event), f("note", Paragraphs{e.note});
}
template <class Field>
void fieldsOf(AddEvent& e, Field f) {
    f("key", Line{e.key}), f("title", Line{e.title}), f("when", e.when), f("passages", e.passages);
}
template <class Field>
void fieldsOf(SetPassage& e, Field f) {
    f("event", e.event), f("passage", e.passage), f("reports", e.reports);
}
template <class Field>
void fieldsOf(Relate& e, Field f) {
    f("kind", e.kind), f("source", e.source), f("target", e.target), f("related", e.related);
}
template <class Field>
void fieldsOf(DateDocument& e, Field f) {
    f("document", e.document), f("when", e.when);
}
template <class Field>
void fieldsOf(NameSource& e, Field f) {
    f("document", e.document), f("source", Line{e.source, false});
}
template <class Field>
void fieldsOf(NameDocument& e, Field f) {
    f("document", e.document), f("title", Line{e.title});
}
template <class Field>
void fieldsOf(ExcludeDocument& e, Field f) {
    f("document", e.document), f("excluded", e.excluded);
}

std::string valueOf(const Edit& edit) {
    json out = json::object();
    std::visit(
        [&](auto copy) { fieldsOf(copy, [&](const char* name, const auto& field) { write(out[name], field); }); },
        edit);
    return out.dump(-1, ' ', false, json::error_handler_t::replace);
}

/// The edit whose kind is `kind`, empty; tries one alternative after the other.
template <std::size_t I = 0>
std::optional<Edit> emptyOf(std::string_view kind) {
    if constexpr (I < std::variant_size_v<Edit>) {
        Edit edit{std::in_place_index<I>};
        if (kindOf(edit) == kind) return edit;
        return emptyOf<I + 1>(kind);
    } else {
        return std::nullopt;
    }
}

Edit editFrom(Edit edit, const json& in) {
    std::visit(
        [&](auto& kind) { fieldsOf(kind, [&](const char* name, auto&& field) { read(member(in, name), field); }); },
        edit);
    if (const auto* split = std::get_if<Split>(&edit)) require(!split->passages.empty(), "a split needs passages");
    return edit;
}

json parsed(std::string_view text) {
    require(text.size() <= maximumStoredEdit, "it is too long");
    std::size_t depth = 0;
    bool tooDeep = false;
    const json::parser_callback_t bound = [&](int, json::parse_event_t event, json&) {
        const bool opens = event == json::parse_event_t::object_start || event == json::parse_event_t::array_start;
        const bool closes = event == json::parse_event_t::object_end || event == json::parse_event_t::array_end;
        if (opens && ++depth > deepest) tooDeep = true;
        if (closes) --depth;
        return !tooDeep;
    };
    auto value = json::parse(text, bound, false);
    require(!tooDeep, "it is too deep");
    require(!value.is_discarded(), "it is no JSON");
    return value;
}

template <class Reference>
StoredAction storedReference(const char* kind, const Reference& reference) {
    return {kind, json{{"of", reference.of}}.dump()};
}

EntryId idFrom(const json& in) {
    return numberFrom<EntryId>(member(in, "of"), 1, std::numeric_limits<std::int64_t>::max());
}

Action actionFrom(std::string_view kind, const json& in) {
    if (kind == "undo") return Undo{idFrom(in)};
    if (kind == "redo") return Redo{idFrom(in)};
    if (kind == "revert") return Revert{idFrom(in)};
    auto edit = emptyOf(kind);
    require(edit.has_value(), "it is of no known kind");
    return editFrom(std::move(*edit), in);
}

} // namespace

StoredAction toStored(const Action& action) {
    if (const auto* undo = std::get_if<Undo>(&action)) return storedReference("undo", *undo);
    if (const auto* redo = std::get_if<Redo>(&action)) return storedReference("redo", *redo);
    if (const auto* revert = std::get_if<Revert>(&action)) return storedReference("revert", *revert);
    const Edit& edit = std::get<Edit>(action);
    return {std::string(kindOf(edit)), valueOf(edit)};
}

Result<Action> fromStored(std::string_view kind, std::string_view value) {
    try {
        return actionFrom(kind, parsed(value));
    } catch (const Refused& refused) {
        return failure(ErrorKind::malformed, "edit " + std::string(kind.substr(0, 40)), refused.what);
    } catch (const json::exception&) {
        return failure(ErrorKind::malformed, "edit " + std::string(kind.substr(0, 40)), "it is no JSON");
    }
}

} // namespace dateline::project
