// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/json_columns.h"

#include "core/base/json_writer.h"

#include <nlohmann/json.hpp>

#include <limits>

namespace dateline::project {

namespace {

using nlohmann::json;

template <class List, class WriteOne>
std::string arrayOf(const List& list, WriteOne writeOne) {
    std::string out;
    JsonWriter writer(out);
    writer.beginArray();
    for (const auto& item : list) writeOne(writer, item);
    writer.endArray();
    return out;
}

std::optional<json> parsedArray(std::string_view text) {
    auto parsed = json::parse(text, nullptr, false);
    if (!parsed.is_array()) return std::nullopt;
    return parsed;
}

std::optional<std::uint32_t> offsetFrom(const json& value) {
    if (!value.is_number_unsigned()) return std::nullopt;
    const auto number = value.get<std::uint64_t>();
    if (number > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
    return static_cast<std::uint32_t>(number);
}

std::optional<temporal::ExplanationStep> stepFrom(const json& value) {
    if (!value.is_array() || value.size() != 7) return std::nullopt;
    const auto begin = offsetFrom(value[1]);
    const auto end = offsetFrom(value[2]);
    for (const std::size_t i : {0u, 3u, 4u, 5u, 6u})
        if (!value[i].is_string()) return std::nullopt;
    if (!begin || !end) return std::nullopt;
    const auto text = [&](std::size_t i) { return value[i].get<std::string>(); };
    return temporal::ExplanationStep{text(0), {*begin, *end}, text(3), text(4), text(5), text(6)};
}

/// Every element through `readOne`, which may refuse.
template <class Value, class ReadOne>
std::optional<std::vector<Value>> listFrom(std::string_view text, ReadOne readOne) {
    const auto array = parsedArray(text);
    if (!array) return std::nullopt;
    std::vector<Value> list;
    list.reserve(array->size());
    for (const auto& element : *array) {
        auto value = readOne(element);
        if (!value) return std::nullopt;
        list.push_back(std::move(*value));
    }
    return list;
}

} // namespace

std::string toJson(const std::vector<std::string>& names) {
    return arrayOf(names, [](JsonWriter& writer, const std::string& name) { writer.string(name); });
}

std::string toJson(const std::vector<DocumentId>& documents) {
    return arrayOf(documents, [](JsonWriter& writer, DocumentId id) { writer.integer(id.value); });
}

std::optional<temporal::Explanation> explanationFromJson(std::string_view text) {
    return listFrom<temporal::ExplanationStep>(text, stepFrom);
}

std::optional<std::vector<Span>> spansFromJson(std::string_view text) {
    const auto offsets = listFrom<std::uint32_t>(text, offsetFrom);
    if (!offsets || offsets->size() % 2 != 0) return std::nullopt;
    std::vector<Span> spans;
    spans.reserve(offsets->size() / 2);
    for (std::size_t i = 0; i < offsets->size(); i += 2) spans.push_back({(*offsets)[i], (*offsets)[i + 1]});
    return spans;
}

std::optional<std::vector<std::string>> namesFromJson(std::string_view text) {
    return listFrom<std::string>(text, [](const json& value) {
        return value.is_string() ? std::optional(value.get<std::string>()) : std::nullopt;
    });
}

std::optional<std::vector<DocumentId>> documentsFromJson(std::string_view text) {
    return listFrom<DocumentId>(text, [](const json& value) {
        const auto number = offsetFrom(value);
        return number ? std::optional(DocumentId{*number}) : std::nullopt;
    });
}

} // namespace dateline::project
