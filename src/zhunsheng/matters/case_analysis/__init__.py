"""案件分析研判: one matter is the analysis of one quarter's lawsuits and petitions."""
