// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside of the timeline scene: what its parts share while one scene is made. Not for use outside core/layout.

#include "core/layout/timeline_scene.h"

#include <string>
#include <vector>

namespace dateline::layout {

inline constexpr double edgeMargin = 8; // pixels kept free at both ends of the view

class SceneBuilder {
public:
    SceneBuilder(const TimelineLayout& layout, const Viewport& viewport, const SceneMarks& marks,
                 const SceneText& text);
    [[nodiscard]] Scene build();

private:
    /// Where a relation comes down from the baseline.
    struct Drop {
        double x = 0;
        double top = 0;
        double bottom = 0;
    };
    /// A level below the rows; relations of one kind and direction of one event share it, as branches of one tree.
    struct Channel {
        std::size_t band = 0; ///< of those that are seen, below whose rows it runs
        std::size_t level = 0;
        EventId focus;
        graph::RelationKind kind = graph::RelationKind::refersTo;
        bool outgoing = false;
        double left = 0;
        double right = 0;
    };
    struct Card {
        PlannedLabel label;
        Rect rect;
        std::string date;
        std::vector<std::string> title;
        std::vector<DocumentId> sources;
    };
    /// A column that tells how many events stand close together.
    struct Column {
        double begin = 0; ///< minute
        EventCount count;
    };
    struct Band {
        PlacedBand placed;
        std::size_t first = 0; ///< of the points in view
        std::size_t last = 0;
        bool crowded = false;
        std::vector<Card> cards;
        std::vector<EventId> named; ///< those of the cards, sorted
        std::vector<Column> columns;
    };
    /// Where an event stands, from the top of its lane's view.
    struct Stand {
        std::size_t band = 0;
        bool visible = true; ///< else its lane is scrolled away, above or below
        double y = 0;
    };

    // timeline_scene.cpp
    void prepare(Band& band);
    void enter(Band& band);
    void addBandGround();
    void addBandEvents();
    void addGround();
    void addPeriod(double top, double bottom);
    void addHeader();
    void addPublishedLane();
    void addUndatedDocuments();
    void addDocument(const DocumentSpot& spot, double x, double next);
    // lane_scene.cpp
    void addLaneHeader();
    void addLaneName();
    void addThinBars();
    void addToday();
    void addTodayName();
    // card_scene.cpp
    void placeCards();
    [[nodiscard]] std::optional<Card> cardOf(const PlannedLabel& label) const;
    void fillCard(Card& card, double width) const;
    [[nodiscard]] bool keepInView(Card& card) const;
    /// Neither told as done nor denied.
    [[nodiscard]] bool isOpen(EventId id) const { return event(id).status != graph::Status::happened && !isDenied(id); }
    [[nodiscard]] bool isDenied(EventId id) const { return event(id).status == graph::Status::denied; }
    [[nodiscard]] bool isCompact() const { return m_frame.titleLines == 1; }
    void addStems();
    void addCards();
    void addCard(const Card& card);
    void addDots();
    [[nodiscard]] int withoutCard(std::size_t first, std::size_t last) const;
    void addMore(int count, double left, double until);
    [[nodiscard]] double bucket() const;
    void countColumns(Band& band) const;
    void addDensity();
    void addColumn(const Column& column, double most);
    void addDot(EventId event, double x);
    void addDisputes();
    // bar_scene.cpp
    void addBars();
    void addBarRow(int row);
    void addOverflow();
    [[nodiscard]] bool isNamed(const PlannedBar& bar) const;
    void addBar(const PlannedBar& bar, double roomUntil);
    [[nodiscard]] bool isCutByEdge(const PlannedBar& bar, double left, double right) const;
    void addBarLabel(const PlannedBar& bar, double left, double right, double top);
    // relation_scene.cpp
    void addRelations();
    void addRelation(const graph::Relation& relation, EventId focus);
    [[nodiscard]] Channel& channelFor(const graph::Relation& relation, EventId focus);
    [[nodiscard]] double heightOf(const Channel& channel) const;
    [[nodiscard]] Stand standOf(EventId event) const;
    [[nodiscard]] double clearanceOf(EventId event) const;
    void addRelationNames();
    [[nodiscard]] std::optional<double> freeNamePlace(double left, double right, double width, double channel) const;

    [[nodiscard]] Emphasis emphasisOf(EventId event) const;
    [[nodiscard]] bool isReported(EventId event) const;
    [[nodiscard]] bool isHidden(EventId event) const;
    [[nodiscard]] bool isCrossed(double left, double right, double top) const;
    [[nodiscard]] const graph::Event& event(EventId id) const { return m_model.project().at(id); }
    [[nodiscard]] double widthOf(std::string_view text, TextRole role) const { return m_text.width(text, role); }
    void addText(Rect box, std::string text, TextRole role, Emphasis emphasis = Emphasis::normal, bool halo = false);
    /// Source chips from the left, or ending at the right; returns the width they take.
    double addChips(const std::vector<DocumentId>& sources, double x, double y, double room, Emphasis emphasis);

    const TimelineLayout& m_layout;
    const TimelineModel& m_model;
    const Viewport& m_viewport;
    const SceneMarks& m_marks;
    const SceneText& m_text;
    TimeScale m_scale;
    const VerticalFrame m_page;
    const Standing m_standing;
    std::vector<Band> m_bands;
    LaneStack m_stack;
    Band* m_band = nullptr; ///< that is being drawn
    VerticalFrame m_frame;  ///< its own
    Axis m_axis;
    bool m_withYear = false;
    std::vector<Drop> m_drops;
    std::vector<Channel> m_channels;
    Scene m_scene;
};

/// Distinct documents of the passages, by id.
[[nodiscard]] std::vector<DocumentId> sourcesOf(const graph::Event& event);
/// Width of `count` chips side by side.
[[nodiscard]] double chipsWidth(std::size_t count);
inline constexpr std::size_t mostChips = 6;

} // namespace dateline::layout
