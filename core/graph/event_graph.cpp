// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/event_graph.h"

namespace dateline::graph {

std::string_view nameOf(RelationKind kind) {
    switch (kind) {
    case RelationKind::partOf:
        return "part-of";
    case RelationKind::respondsTo:
        return "responds-to";
    case RelationKind::refersTo:
        return "refers-to";
    }
    return {};
}

} // namespace dateline::graph
