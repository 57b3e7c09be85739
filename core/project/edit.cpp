// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/edit.h"

#include "core/base/content_hash.h"

#include <algorithm>
#include <array>

namespace dateline::project {

namespace {

constexpr std::array<std::string_view, std::variant_size_v<Edit>> kinds{
    "retitle", "redate",    "merge",   "split",  "hide",          "accept",      "tag",           "colour",
    "note",    "add-event", "passage", "relate", "date-document", "name-source", "name-document", "exclude-document"};

char folded(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool counts(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
}

struct NamedEvents {
    std::vector<const EventReference*> operator()(const Merge& edit) const {
        std::vector<const EventReference*> all{&edit.into};
        for (const auto& other : edit.others) all.push_back(&other);
        return all;
    }
    std::vector<const EventReference*> operator()(const Relate& edit) const { return {&edit.source, &edit.target}; }
    std::vector<const EventReference*> operator()(const Split& edit) const { return {&edit.from}; }
    template <class One>
    requires requires(const One& edit) { edit.event; }
    std::vector<const EventReference*> operator()(const One& edit) const { return {&edit.event}; }
    template <class Many>
    requires requires(const Many& edit) { edit.events; }
    std::vector<const EventReference*> operator()(const Many& edit) const {
        std::vector<const EventReference*> all;
        for (const auto& event : edit.events) all.push_back(&event);
        return all;
    }
    template <class None>
    std::vector<const EventReference*> operator()(const None&) const {
        return {};
    }
};

} // namespace

std::string_view kindOf(const Edit& edit) { return kinds[edit.index()]; }

std::string printOf(std::string_view words) {
    std::string kept;
    kept.reserve(words.size());
    for (const char c : words)
        if (const char low = folded(c); counts(low)) kept += low;
    return contentHash(kept).substr(0, 16);
}

DocumentReference referenceTo(const SourceDocument& source) { return {source.document.key, source.document.path}; }

PassageReference referenceTo(const Project& project, DocumentId document, Span span) {
    const auto& source = project.at(document);
    return {referenceTo(source), span, printOf(slice(source.document.text, span))};
}

PassageReference referenceTo(const Project& project, const graph::Passage& passage) {
    return referenceTo(project, passage.document, passage.span);
}

EventReference referenceTo(const Project& project, EventId id) {
    const graph::Event& event = project.at(id);
    EventReference reference{event.key, event.title, event.when, {}};
    for (const auto& passage : event.passages) {
        if (reference.passages.size() == maximumPassages) break;
        reference.passages.push_back(referenceTo(project, passage));
    }
    return reference;
}

std::string newEventKey(std::string_view title, const time::When& when, std::uint64_t moment) {
    std::string content(title);
    content += '\n' + time::toIso(when.days.first) + '/' + time::toIso(when.days.last) + '\n' + std::to_string(moment);
    return 'h' + contentHash(content).substr(0, 16);
}

std::vector<const EventReference*> eventsOf(const Edit& edit) { return std::visit(NamedEvents{}, edit); }

std::string_view keyMadeBy(const Edit& edit) {
    if (const auto* split = std::get_if<Split>(&edit)) return split->key;
    if (const auto* added = std::get_if<AddEvent>(&edit)) return added->key;
    return {};
}

} // namespace dateline::project
