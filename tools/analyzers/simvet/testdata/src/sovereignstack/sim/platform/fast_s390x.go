package platform

const faster = true
