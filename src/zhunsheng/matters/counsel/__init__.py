"""法律顾问: one matter is one engagement of a law firm, from a day to a day; its opinions are acts in it."""
