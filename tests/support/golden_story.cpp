// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/golden_story.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>

namespace dateline::tests {

namespace {

using Json = nlohmann::ordered_json;

std::vector<std::string> columnsOf(const std::string& line) {
    std::vector<std::string> columns;
    std::istringstream stream(line);
    for (std::string column; std::getline(stream, column, '\t');) columns.push_back(column);
    return columns;
}

/// The last comment line of names.tsv names the columns.
Result<Names> loadNames(const std::filesystem::path& path, std::string_view column) {
    const auto text = readFile(path);
    if (!text) return tl::unexpected(text.error());
    Names names;
    std::vector<std::string> header;
    std::istringstream lines(*text);
    for (std::string line; std::getline(lines, line);) {
        const auto columns = columnsOf(line);
        if (line.starts_with('#')) {
            header = columns;
            continue;
        }
        const auto at = static_cast<std::size_t>(std::ranges::find(header, column) - header.begin());
        if (at >= columns.size())
            return failure(ErrorKind::malformed, path.string(), "no “" + std::string(column) + "” in: " + line);
        names[columns.front()] = columns.at(at);
    }
    return names;
}

/// "year of 2021-11-01" is the year that the day falls into once it is shifted.
std::string shiftedWhen(std::string_view when, Shift shift) {
    constexpr std::string_view yearOf = "year of ";
    if (when.starts_with(yearOf)) return shiftedWhen(when.substr(yearOf.size()), shift).substr(0, 4);
    if (const auto slash = when.find('/'); slash != std::string_view::npos)
        return shiftedWhen(when.substr(0, slash), shift) + '/' + shiftedWhen(when.substr(slash + 1), shift);
    if (when.size() == 4) return std::to_string(shift.year(std::stoi(std::string(when))));
    return time::toIso(shift(time::fromIso(when).value()));
}

Result<ExpectedDocument> loadDocument(const std::filesystem::path& folder, const Json& entry, const Names& names,
                                      Shift shift) {
    const std::string name = entry.at("doc");
    const time::Day published = time::fromIso(entry.at("date").get<std::string>()).value();
    const auto path = folder / (std::filesystem::path(name).stem().string() + ".template.txt");
    const auto text = readFile(path);
    if (!text) return tl::unexpected(text.error());
    auto article = render(*text, names, shift, published);
    if (!article) return failure(article.error().kind, path.string(), article.error().what);
    return ExpectedDocument{name, shift(published), entry.at("basis"), std::move(*article)};
}

Json withSpan(const std::string& document, const RenderedArticle& article, Span span) {
    return {{"doc", document}, {"begin", span.begin}, {"end", span.end}, {"text", slice(article.text, span)}};
}

Json timexesOf(const ExpectedDocument& document) {
    Json list = Json::array();
    for (const auto& timex : document.article.timexes) {
        Json entry = withSpan(document.name, document.article, timex.span);
        entry["type"] = timex.type;
        entry["value"] = timex.value;
        if (!timex.modifier.empty()) entry["mod"] = timex.modifier;
        if (timex.optional) entry["optional"] = true;
        list.push_back(std::move(entry));
    }
    return list;
}

Json supportsOf(const GoldenStory& story, const std::string& event, bool coarse) {
    Json list = Json::array();
    for (const auto& document : story.documents)
        for (const auto& support : document.article.supports)
            if (support.event == event && support.coarse == coarse)
                list.push_back(withSpan(document.name, document.article, support.span));
    return list;
}

Json eventOf(const GoldenStory& story, const ExpectedEvent& event) {
    Json entry{{"id", event.id},
               {"when", event.when},
               {"required", event.required},
               {"support", supportsOf(story, event.id, false)}};
    if (Json coarse = supportsOf(story, event.id, true); !coarse.empty()) entry["coarse_support"] = std::move(coarse);
    return entry;
}

} // namespace

Result<std::string> readFile(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return failure(ErrorKind::notFound, path.string(), "cannot be read");
    return std::string(std::istreambuf_iterator<char>(file), {});
}

time::DayInterval ExpectedEvent::days() const {
    if (when.size() == 4) return {time::dayOf({std::stoi(when), 1, 1}), time::dayOf({std::stoi(when), 12, 31})};
    const auto slash = std::min(when.find('/'), when.size());
    const time::Day first = time::fromIso(when.substr(0, slash)).value();
    return {first, slash == when.size() ? first : time::fromIso(when.substr(slash + 1)).value()};
}

Result<GoldenStory> loadStory(const std::filesystem::path& folder, std::string_view nameColumn, Shift shift) {
    const auto text = readFile(folder / "story.json");
    if (!text) return tl::unexpected(text.error());
    const auto names = loadNames(folder / "names.tsv", nameColumn);
    if (!names) return tl::unexpected(names.error());
    const Json json = Json::parse(*text);
    GoldenStory story;
    for (const Json& entry : json.at("documents")) {
        auto document = loadDocument(folder, entry, *names, shift);
        if (!document) return tl::unexpected(document.error());
        story.documents.push_back(std::move(*document));
    }
    for (const Json& entry : json.at("events"))
        story.events.push_back(
            {entry.at("id"), shiftedWhen(entry.at("when").get<std::string>(), shift), entry.at("required")});
    for (const Json& entry : json.at("relations"))
        story.relations.push_back({entry.at("kind"), entry.at("source"), entry.at("target"), entry.at("required")});
    return story;
}

std::string annotationOf(const GoldenStory& story) {
    Json json{{"documents", Json::array()},
              {"timexes", Json::array()},
              {"events", Json::array()},
              {"relations", Json::array()}};
    for (const auto& document : story.documents) {
        json["documents"].push_back(
            {{"doc", document.name}, {"date", time::toIso(document.published)}, {"basis", document.basis}});
        for (Json& timex : timexesOf(document)) json["timexes"].push_back(std::move(timex));
    }
    for (const auto& event : story.events) json["events"].push_back(eventOf(story, event));
    for (const auto& relation : story.relations)
        json["relations"].push_back({{"kind", relation.kind},
                                     {"source", relation.source},
                                     {"target", relation.target},
                                     {"required", relation.required}});
    return json.dump(1) + '\n';
}

} // namespace dateline::tests
