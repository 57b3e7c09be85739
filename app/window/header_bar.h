// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The row above everything: add sources, move about in time, what is in view, search, export.

#include "core/layout/lane_groups.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace dateline::app {

class HeaderBar : public QWidget {
    Q_OBJECT

public:
    explicit HeaderBar(QWidget* parent = nullptr);

    /// "7 Dec 2021 – 5 Feb 2022" and "15 of 17 events in view"; empty texts hide.
    void setView(const QString& range, const QString& inView);
    void setHasEvents(bool has);
    void setLaneKind(layout::LaneKind kind);
    void openLaneMenu();
    void openExportMenu();
    /// The search found nothing: said by the field as well as by the line below it.
    void setNothingFound(bool nothing);
    [[nodiscard]] QLineEdit& search() { return *m_search; }
    [[nodiscard]] QMenu& exportMenu() { return *m_exportMenu; }
    [[nodiscard]] QMenu& editMenu() { return *m_editMenu; }
    [[nodiscard]] QMenu& projectMenu() { return *m_projectMenu; }
    /// Without the words that a narrow bar leaves out.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void addFilesRequested();
    void addFolderRequested();
    void fitRequested();
    void zoomInRequested();
    void zoomOutRequested();
    void laneKindChosen(dateline::layout::LaneKind kind);
    /// Enter (+1) or Shift+Enter (−1) in the search field.
    void hitRequested(int direction);
    /// Down in the search field, where something is typed.
    void resultsRequested();

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] int wordsToLeaveOut() const;
    void useRoom();
    QToolButton* button(const QString& name, const QString& text, const QString& toolTip);
    void makeProjectButton();
    void makeAddButton();
    void makeZoomButtons();
    void makeLaneChooser();
    void makeSearch();
    void showSearchHelp();
    void makeEditButton();
    void makeExportButton();
    void updateIcons();

    QToolButton* m_project = nullptr;
    QMenu* m_projectMenu = nullptr;
    QToolButton* m_add = nullptr;
    QToolButton* m_fit = nullptr;
    QToolButton* m_zoomOut = nullptr;
    QToolButton* m_zoomIn = nullptr;
    QToolButton* m_lanes = nullptr;
    QLabel* m_range = nullptr;
    QLabel* m_inView = nullptr;
    QLineEdit* m_search = nullptr;
    QAction* m_searchIcon = nullptr;
    QAction* m_searchHelp = nullptr;
    QMenu* m_searchMenu = nullptr;
    QToolButton* m_edit = nullptr;
    QMenu* m_editMenu = nullptr;
    QToolButton* m_export = nullptr;
    QMenu* m_exportMenu = nullptr;
    bool m_narrow = false; ///< icons instead of words, where they say enough
};

} // namespace dateline::app
