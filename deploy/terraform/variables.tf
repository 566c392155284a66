variable "bucket" {
  type        = string
  description = "Name of the bucket that holds the site; nobody else's may have it."
}

variable "aliases" {
  type        = list(string)
  default     = []
  description = "Names of one's own, such as explorer.example.com; they need certificate_arn, and records in DNS."
}

variable "certificate_arn" {
  type        = string
  default     = null
  description = "Certificate for the aliases, in ACM in us-east-1. Without it, CloudFront's own name and certificate."
}

variable "frame_ancestors" {
  type        = string
  default     = null
  description = "Who may show the site in a frame, such as \"'self' https://wiki.example.com\". Without it, everybody."
}

variable "price_class" {
  type        = string
  default     = "PriceClass_100"
  description = "In which of CloudFront's regions the site is kept."
}
