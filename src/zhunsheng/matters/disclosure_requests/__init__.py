"""依申请公开: requests for government information under 国令711号, their answers, the statutory table they feed."""
